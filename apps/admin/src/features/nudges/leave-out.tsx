import { Button } from '@acquaint/ui/button';
import { useLingui } from '@lingui/react/macro';

interface LeaveOutProps {
  name: string;
  isLeftOut: boolean;
  onChange: (isLeftOut: boolean) => void;
}

/** Takes one student out of a nudge by hand, and puts them back: the button stays where it is. */
export function LeaveOut({ name, isLeftOut, onChange }: LeaveOutProps) {
  const { t } = useLingui();
  return (
    <Button
      size="small"
      variant="plain"
      aria-label={isLeftOut ? t`Put back in: ${name}` : t`Leave out: ${name}`}
      onClick={() => onChange(!isLeftOut)}
    >
      {isLeftOut ? t`Put back in` : t`Leave out`}
    </Button>
  );
}
