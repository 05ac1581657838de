import { refusalSentence, REFUSAL_PHRASES } from '@acquaint/core/phrases/refusals';
import type { CommandType } from '@acquaint/core/workflow/commands';
import { Callout } from '@acquaint/ui/callout';
import { useLingui } from '@lingui/react/macro';
import { InterviewFindings } from './finding-items.tsx';
import type { UseInterview } from './use-interview.ts';

/** Why the last try of one command did not happen, beside its button. */
export function FailureNote({
  interview,
  command,
}: {
  interview: UseInterview;
  command: CommandType;
}) {
  const { t } = useLingui();
  const { failure, conflict } = interview;
  // A conflict has its own callout on top of the page.
  if (failure?.type !== command || conflict) return null;
  const { refusal, sentence } = failure;
  if (!refusal) {
    return (
      <Callout tone="danger" isLive title={t`This was not saved`}>
        {sentence}
      </Callout>
    );
  }
  return (
    <Callout tone="warning" isLive title={REFUSAL_PHRASES[refusal.code]}>
      {refusal.findings.length > 0 ? (
        <InterviewFindings interview={interview} findings={refusal.findings} label={t`Reasons`} />
      ) : (
        refusal.reason && refusalSentence(refusal)
      )}
    </Callout>
  );
}
