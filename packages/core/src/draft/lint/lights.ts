import { LIGHTS, type Light, type SentMessage } from '../../workflow/interview.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { languageOf, type Span } from './language/language.ts';
import { isNote, isRequest } from './lint-rule.ts';
import { howPoint, reasonPoint, timePoint, whyPoint, type Asking, type Point } from './points.ts';

/** One of the four lights under the subject (R38). */
export interface LightState extends Point {
  readonly ruleId: 'L10' | 'L11' | 'L12' | 'L13';
  /** False for time and how-found of a LinkedIn note: they move to the message after it. */
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

/** How each of the four points stands. Without a request all are off. */
export function lights(dossier: Dossier): Record<Light, LightState> {
  const message = requestOf(dossier);
  const text = message && asking(message, dossier);
  const state = (light: Light): LightState => ({
    ...(text ? POINTS[light](text, dossier) : { lit: false, problem: 'missing', span: null }),
    ruleId: RULES[light],
    needed: text?.isNote !== true || light === 'reason' || light === 'why',
  });
  return { reason: state('reason'), time: state('time'), why: state('why'), how: state('how') };
}

/** Lights that are needed and off. */
export function lightsOff(dossier: Dossier): Light[] {
  const all = lights(dossier);
  return LIGHTS.filter((light) => all[light].needed && !all[light].lit);
}
