import type { Action } from '@acquaint/core/rules/rule';
import type { CommandType } from '@acquaint/core/workflow/commands';
import { Button } from '@acquaint/ui/button';
import type { ButtonProps } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { findingSentence } from './rule-words.ts';
import type { UseInterview } from './use-interview.ts';
import { FailureNote } from './failure-note.tsx';

/** Why an action cannot be taken now, in the words of the rule; undefined when it can. */
export function blockedReason(interview: UseInterview, action: Action): string | undefined {
  const { blockedBy } = interview.view.assessment.actions[action];
  // BLOCKs stand first; a warning alone still wants its tick.
  return blockedBy[0] && findingSentence(blockedBy[0]);
}

export interface ActionButtonProps extends Omit<ButtonProps, 'disabledReason' | 'isPending'> {
  interview: UseInterview;
  action: Action;
  /** The command that the press sends, so that its progress and failure show here. */
  command?: CommandType;
  /** A reason of the screen's own, told before the rules': "Write the text first." */
  disabledReason?: string | undefined;
}

/**
 * A button bound to an action: it says why it cannot be pressed, and warnings that only want to be
 * read stand above it as ticks.
 */
export function ActionButton({
  interview,
  action,
  command,
  disabledReason,
  ...rest
}: ActionButtonProps) {
  const { blockedBy, toAcknowledge } = interview.view.assessment.actions[action];
  const isBlocked = blockedBy.length > toAcknowledge.length;
  const reason = disabledReason ?? blockedReason(interview, action);
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      {!isBlocked &&
        toAcknowledge.map((finding) => (
          <WarningTick
            key={`${finding.ruleId}-${finding.code}`}
            interview={interview}
            ruleId={finding.ruleId}
            sentence={findingSentence(finding)}
          />
        ))}
      <Button
        {...rest}
        disabledReason={reason}
        isPending={command !== undefined && interview.pending === command}
      />
      {command && <FailureNote interview={interview} command={command} />}
    </div>
  );
}

/** A warning as a tick: reading it is enough to go on. */
function WarningTick({
  interview,
  ruleId,
  sentence,
}: {
  interview: UseInterview;
  ruleId: string;
  sentence: string;
}) {
  return (
    <Checkbox
      label={sentence}
      checked={false}
      onChange={() =>
        void interview.act({ type: 'acknowledgeWarning', data: { ruleId, why: null } })
      }
    />
  );
}
