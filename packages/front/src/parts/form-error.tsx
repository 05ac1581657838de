import { Callout } from '@acquaint/ui/callout';
import { useLingui } from '@lingui/react/macro';
import { publicErrorOf, sentenceOf } from '../errors.ts';

/** Why a form was not taken, where no single field is at fault. */
export function FormError({ error }: { error: unknown }) {
  const { t } = useLingui();
  if (!error) return null;
  const known = publicErrorOf(error);
  const seconds = known?.retryAfter ?? null;
  const minutes = seconds === null ? null : Math.max(1, Math.ceil(seconds / 60));
  return (
    <div role="alert">
      <Callout tone="danger">
        {known && known.problems.length > 0 ? known.sentence : sentenceOf(error)}
        {minutes !== null && <> {t`You can try again in ${minutes} min.`}</>}
      </Callout>
    </div>
  );
}
