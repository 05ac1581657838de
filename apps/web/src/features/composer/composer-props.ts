import type { MessageKind, Slot } from '@acquaint/core/workflow/interview';
import type { Values } from '@acquaint/core/draft/fields';
import type { Channel } from '@acquaint/core/workflow/records';
import type { UseInterview } from '../interview/use-interview.ts';

export interface ComposerProps {
  interview: UseInterview;
  kind: MessageKind;
  /** Templates to choose from; the first is proposed. */
  templateIds: readonly string[];
  /** Values that this screen knows better than the records: chosen times, questions sent ahead. */
  defaultValues?: Values;
  /** The way it travels; the interview's own choice, or e-mail, when absent. */
  channel?: Channel;
  /** Times that this message offers, so that sending logs the proposal (R47). */
  slots?: readonly Slot[];
  /** The message has been sent or logged and the view is the new one. */
  onSent?: () => void;
}
