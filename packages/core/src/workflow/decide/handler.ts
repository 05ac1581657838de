import type { Refusal } from '../../rules/refusal.ts';
import { instantMs } from '../../schedule/instant.ts';
import type { CommandData, CommandType } from '../commands.ts';
import type { Dossier } from '../dossier.ts';
import type { Actor, NewEvent } from '../events.ts';
import type { InterviewState } from '../interview.ts';
import type { Instant } from '../records.ts';

export interface Context {
  dossier: Dossier;
  interview: InterviewState;
  actor: Actor;
  now: Instant;
}

/** How one command is judged, once its content is in order. */
export interface Handler<T extends CommandType> {
  /** Statuses of the interview in which the command makes sense. */
  during: readonly InterviewState['status'][];
  /** The effect is there already, so that a repeated command changes nothing. */
  done?: (data: CommandData[T], interview: InterviewState) => boolean;
  decide: (data: CommandData[T], context: Context) => NewEvent[] | Refusal;
}

/** Starting needs no interview yet and stands apart. */
export type HandledType = Exclude<CommandType, 'startInterview'>;
export type HandlerTable = { readonly [T in HandledType]: Handler<T> };

export const WHILE_ACTIVE = ['active'] as const;
/** A contact is never done (R88): some things go on after an interview is closed. */
export const ALSO_WHEN_CLOSED = ['active', 'closed'] as const;
export const ALWAYS = ['active', 'closed', 'withdrawn'] as const;

export const isAfter = (a: Instant, b: Instant): boolean => instantMs(a) > instantMs(b);

export const byId = <T extends { id: string }>(items: readonly T[], id: string): T | undefined =>
  items.find((item) => item.id === id);
