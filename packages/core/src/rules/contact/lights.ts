import { lightState, type LightState as TextLight } from '../../draft/lint/lights.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { LIGHTS, type Light } from '../../workflow/interview.ts';
import { requestText } from './message.ts';

export type LightProblem = 'no_text' | NonNullable<TextLight['problem']>;

/** One of the four points of a request on the text at hand (R34–R38). */
export interface LightState {
  on: boolean;
  /** False where another message makes the point: see the lights of the text (D.5). */
  required: boolean;
  problem: LightProblem | null;
  /** Where the text makes the point, or goes against the record. */
  span: { start: number; end: number } | null;
}

/** How one light stands on the draft, or on the request that went out. */
export function lightOf(light: Light, dossier: Dossier): LightState {
  if (requestText(dossier) === null) {
    return { on: false, required: true, problem: 'no_text', span: null };
  }
  const { lit, needed, problem, span } = lightState(light, dossier);
  return { on: lit, required: needed, problem, span: span && { start: span.start, end: span.end } };
}

/** Required lights that are off. */
export function lightsOff(dossier: Dossier): Light[] {
  return LIGHTS.filter((light) => {
    const { on, required } = lightOf(light, dossier);
    return required && !on;
  });
}
