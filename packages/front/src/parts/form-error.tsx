import { Callout } from '@acquaint/ui/callout';
import { useLingui } from '@lingui/react/macro';
import { publicErrorOf, sentenceOf } from '../errors.ts';

interface FormErrorProps {
  error: unknown;
  /** The fields of the form that say themselves what is wrong with them. */
  fields?: readonly string[];
}

/** Why a form was not taken, where no field that it shows is at fault. */
export function FormError({ error, fields = [] }: FormErrorProps) {
  const { t } = useLingui();
  const known = publicErrorOf(error);
  const problems = known?.problems ?? [];
  const others = problems.filter(({ field }) => !fields.includes(field));
  if (!error || (problems.length > 0 && others.length === 0)) return null;
  const seconds = known?.retryAfter ?? null;
  const minutes = seconds === null ? null : Math.max(1, Math.ceil(seconds / 60));
  return (
    <div role="alert">
      <Callout tone="danger">
        {others[0]?.reason ?? sentenceOf(error)}
        {minutes !== null && <> {t`You can try again in ${minutes} min.`}</>}
      </Callout>
    </div>
  );
}
