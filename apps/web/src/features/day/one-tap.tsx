import { CopyButton } from '@acquaint/ui/copy-button';
import { LinkButton } from '@acquaint/ui/link-button';
import { useLingui } from '@lingui/react/macro';
import { wayIcons } from './say-it.tsx';
import type { Way } from './ways.ts';

/** Says it by the surest way and notes that it was said, in one tap. */
export function OneTap({
  label,
  ways,
  text,
  onTold,
}: {
  /** What is said, for example “Running late”. */
  label: string;
  ways: readonly Way[];
  text: string;
  onTold: () => void;
}) {
  const { t } = useLingui();
  const [first] = ways;
  const look = { className: 'min-h-12 w-full text-lg' };
  if (!first) {
    return (
      <CopyButton
        {...look}
        text={text}
        label={t`${label}: copy the words`}
        copiedLabel={t`Copied`}
        failedLabel={t`The browser does not allow it. Select the text and copy it.`}
        onCopied={onTold}
      />
    );
  }
  const words = {
    call: t`${label}: call`,
    text: t`${label}: text`,
    mail: t`${label}: mail`,
  };
  return (
    <LinkButton {...look} href={first.href} onClick={onTold} icon={wayIcons[first.how]}>
      {words[first.how]}
    </LinkButton>
  );
}
