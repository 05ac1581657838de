import { sentenceOf } from '@acquaint/front/errors';
import { Callout } from '@acquaint/ui/callout';

/** Why it was not taken, in the words of what is wrong: there is no field below to look at. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <div role="alert">
      <Callout tone="danger">{sentenceOf(error)}</Callout>
    </div>
  );
}
