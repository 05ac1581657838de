import { countWords } from '../../draft/word-count.ts';
import { present } from '../../people/names.ts';
import { agreesWithHowFound } from '../../people/provenance.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { LIGHTS, type Light, type SentMessage } from '../../workflow/interview.ts';
import type { HowFoundKind } from '../../workflow/records.ts';
import { howFoundContext } from '../locate/found.ts';
import { requestText } from './message.ts';
import { agreesWithMinutes, findVisitLength, statedMinutes } from './stated-minutes.ts';
import { isAboutThisPerson, WHY_YOU_WORDS } from './why-you.ts';

export type LightProblem = 'no_text' | 'missing' | 'different' | 'length' | 'could_be_anyone';

/** One of the four points of a request on the text at hand (R34–R38). */
export interface LightState {
  on: boolean;
  /** A LinkedIn note is a door-opener: time and how-found move to the message after it (D.5). */
  required: boolean;
  problem: LightProblem | null;
  /** Where the text makes the point, or goes against the record. */
  span: { start: number; end: number } | null;
}

type Text = Pick<SentMessage, 'channel' | 'text' | 'slots'>;
type Look = Omit<LightState, 'required'>;

const off = (problem: LightProblem, span: LightState['span'] = null): Look => ({
  on: false,
  problem,
  span,
});
const on = (span: LightState['span']): Look => ({ on: true, problem: null, span });

function spanOf(text: string, part: string | null | undefined): LightState['span'] {
  const words = present(part);
  if (words === null) return null;
  const start = text.normalize('NFC').indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

const REASON =
  /(trying to find out|want to understand|deciding whether|learn (more )?about|exploring|looking into)/i;

/** R34, L10. */
function reason({ text, slots }: Text, { interview }: Dossier): Look {
  const goal = spanOf(text, slots['goal'] ?? interview.goal);
  if (goal) return on(goal);
  const words = REASON.exec(text);
  return words ? on({ start: words.index, end: words.index + words[0].length }) : off('missing');
}

/** R35, L11; a visit is asked for in hours or days. */
function time({ text }: Text, { interview }: Dossier): Look {
  const stated = statedMinutes(text);
  const wrong = stated.find((one) => !agreesWithMinutes(one, interview.minutes));
  if (interview.mode === 'observational_visit') {
    const visit = findVisitLength(text) ?? stated[0];
    return visit ? on({ start: visit.start, end: visit.end }) : off('missing');
  }
  if (wrong) return off('different', { start: wrong.start, end: wrong.end });
  const [first] = stated;
  return first ? on({ start: first.start, end: first.end }) : off('missing');
}

/** R36, L12. */
function why({ channel, text, slots }: Text, dossier: Dossier): Look {
  const short = channel === 'linkedin';
  const whyYou = present(slots['whyYou']) ?? (short ? present(slots['whyYouShort']) : null);
  const span = spanOf(text, whyYou);
  if (whyYou === null || span === null) return off('missing');
  const count = countWords(whyYou);
  if (!short && (count < WHY_YOU_WORDS.min || count > WHY_YOU_WORDS.max))
    return off('length', span);
  return isAboutThisPerson(whyYou, dossier) ? on(span) : off('could_be_anyone', span);
}

/** Kinds whose sentence has to show the kind itself (L13). */
const TELLING: readonly HowFoundKind[] = [
  'alumni_directory',
  'referral',
  'supervisor',
  'event',
  'publication',
];

/** R37, L13. */
function how({ text, slots }: Text, dossier: Dossier): Look {
  const { howFound } = dossier.contact;
  const span = spanOf(text, slots['howFound']) ?? spanOf(text, slots['howFoundShort']);
  if (agreesWithHowFound(text, howFound, howFoundContext(dossier))) return on(span);
  if (span === null) return off('missing');
  return howFound && !TELLING.includes(howFound.kind) ? on(span) : off('different', span);
}

const LOOK: Readonly<Record<Light, (text: Text, dossier: Dossier) => Look>> = {
  reason,
  time,
  why,
  how,
};

/** How one light stands on the draft, or on the request that went out. */
export function lightOf(light: Light, dossier: Dossier): LightState {
  const message = requestText(dossier);
  if (message === null) return { ...off('no_text'), required: true };
  const required = message.channel !== 'linkedin' || light === 'reason' || light === 'why';
  return { ...LOOK[light](message, dossier), required };
}

/** The four lights under the subject (R38). */
export function lights(dossier: Dossier): Record<Light, LightState> {
  return {
    reason: lightOf('reason', dossier),
    time: lightOf('time', dossier),
    why: lightOf('why', dossier),
    how: lightOf('how', dossier),
  };
}

/** Required lights that are off. */
export function lightsOff(dossier: Dossier): Light[] {
  return LIGHTS.filter((light) => {
    const { on: isOn, required } = lightOf(light, dossier);
    return required && !isOn;
  });
}
