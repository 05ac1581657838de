import { readField } from '@acquaint/core/workflow/capture';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { sentenceOf } from '../../lib/errors.ts';
import { useActOn } from '../interview/use-act-on.ts';
import type { InterviewState } from '@acquaint/core/workflow/interview';

/** Words of another device that the last one had not seen. Both are shown until somebody chooses. */
export function BothVersions({
  interview,
  field,
}: {
  interview: InterviewState;
  /** Null for those of every field. */
  field: string | null;
}) {
  const { t } = useLingui();
  const act = useActOn();
  const { capture, version } = interview;
  const copies = (capture.conflicts ?? []).filter((copy) => field === null || copy.field === field);
  if (copies.length === 0) return null;
  const keep = (conflictId: string, choice: 'present' | 'other' | 'both') =>
    act.mutate({
      interviewId: interview.id,
      version,
      command: { type: 'settleCaptureConflict', data: { conflictId, keep: choice } },
    });
  return copies.map((copy) => (
    <Callout
      key={copy.id}
      tone="warning"
      title={t`Two devices wrote here`}
      actions={
        <>
          <Button isPending={act.isPending} onClick={() => keep(copy.id, 'both')}>
            <Trans>Keep both</Trans>
          </Button>
          <Button variant="plain" onClick={() => keep(copy.id, 'present')}>
            <Trans>Keep the first</Trans>
          </Button>
          <Button variant="plain" onClick={() => keep(copy.id, 'other')}>
            <Trans>Keep the second</Trans>
          </Button>
        </>
      }
    >
      <ol className="list-decimal ps-5 text-lg">
        <li className="whitespace-pre-line">
          <OwnText text={String(readField(capture, copy.field))} />
        </li>
        <li className="whitespace-pre-line">
          <OwnText text={copy.other} />
        </li>
      </ol>
      {act.error && <p role="alert">{sentenceOf(act.error)}</p>}
    </Callout>
  ));
}
