import type { Light, SentMessage } from '../../workflow/interview.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { languageOf } from './language/language.ts';
import { isNote, isRequest } from './lint-rule.ts';
import { howPoint, reasonPoint, timePoint, whyPoint, type Asking, type Point } from './points.ts';

/** One of the four lights under the subject (R38). */
export interface LightState extends Point {
  readonly ruleId: 'L10' | 'L11' | 'L12' | 'L13';
  /** False for a point that another message makes. */
  readonly needed: boolean;
}

const RULES: Readonly<Record<Light, LightState['ruleId']>> = {
  reason: 'L10',
  time: 'L11',
  why: 'L12',
  how: 'L13',
};
const POINTS: Readonly<Record<Light, (asking: Asking, dossier: Dossier) => Point>> = {
  reason: reasonPoint,
  time: timePoint,
  why: whyPoint,
  how: howPoint,
};

type Message = Pick<SentMessage, 'kind' | 'templateId' | 'channel' | 'text' | 'slots'>;

/** The request on the table, else the last one that was sent. */
function requestOf({ draft, interview }: Dossier): Message | null {
  if (draft && isRequest(draft)) return draft;
  return interview.messages.findLast(({ kind }) => kind === 'request') ?? null;
}

/** A message as the four points are looked for in it. */
export function asking(message: Message, { contact }: Dossier): Asking {
  const { text, slots } = message;
  const note = isNote(message);
  return { text, slots, language: languageOf(text, contact.language), isNote: note };
}

/**
 * Notes move time and how-found to the message after them, a voicemail moves the sentence on the
 * person to the mail that it promises (D.5, T07).
 */
function isNeeded(light: Light, message: Message | null): boolean {
  if (message === null) return true;
  if (isNote(message)) return light === 'reason' || light === 'why';
  return light !== 'why' || message.templateId !== 'T07';
}

/** How one of the four points stands. Without a request it is off. */
export function lightState(light: Light, dossier: Dossier): LightState {
  const message = requestOf(dossier);
  const point = message && POINTS[light](asking(message, dossier), dossier);
  return {
    ...(point ?? { lit: false, problem: 'missing', span: null }),
    ruleId: RULES[light],
    needed: isNeeded(light, message),
  };
}

/** How each of the four points stands on the draft, or on the request that went out. */
export function lights(dossier: Dossier): Record<Light, LightState> {
  return {
    reason: lightState('reason', dossier),
    time: lightState('time', dossier),
    why: lightState('why', dossier),
    how: lightState('how', dossier),
  };
}
