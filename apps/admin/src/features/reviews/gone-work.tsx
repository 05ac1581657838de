import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import { EditsShown } from './edits-shown.tsx';
import { isChanged, keepEdits, type ReviewEdits } from './kept-edits.ts';

/** What was written about a text that waits no more: to be read and copied, until it is put away. */
export function GoneWork({ id, edits }: { id: string; edits: ReviewEdits }) {
  const { t } = useLingui();
  const { studentName, comment, asked } = edits;
  return (
    <div className="mb-6">
      <Callout
        tone="warning"
        isLive
        title={t`The text of ${studentName} no longer waits`}
        actions={
          <Button size="small" onClick={() => keepEdits(id, null)}>
            <Trans>Put away what I wrote</Trans>
          </Button>
        }
      >
        <p>
          <Trans>
            It was answered, taken back or asked about anew, or its talk needs no review any more.
            What you wrote is still here:
          </Trans>
        </p>
        {comment.trim() !== '' && (
          <p className="mt-2 whitespace-pre-wrap" dir="auto">
            {comment}
          </p>
        )}
        {isChanged(edits) && (
          <div className="mt-2">
            <EditsShown before={asked} after={edits} />
          </div>
        )}
      </Callout>
    </div>
  );
}
