import { sentenceOf } from '@acquaint/front/errors';
import { Callout } from '@acquaint/ui/callout';

/** Why a question could not be carried out, in the dialog that asked it. */
export function WhyNot({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <div role="alert">
      <Callout tone="danger">{sentenceOf(error)}</Callout>
    </div>
  );
}
