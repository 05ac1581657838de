import type { AgendaCues } from '@acquaint/core/agenda/types';
import { agendaCuePhrases } from '@acquaint/core/phrases/agenda';

export interface Cue {
  /** Whole minutes since the talk began; negative before it. */
  minute: number;
  /** What to do now; null while there is nothing to say. */
  sentence: string | null;
  isUrgent: boolean;
}

/** The silent sign for this minute of the talk (C.4 rule 13, G15). */
export function cueAt(now: string, startedAt: string, cues: AgendaCues | null): Cue {
  const minute = Math.floor((Date.parse(now) - Date.parse(startedAt)) / 60_000);
  if (cues === null || minute < cues.goToClosing)
    return { minute, sentence: null, isUrgent: false };
  if (minute >= cues.stop) return { minute, sentence: agendaCuePhrases.stop, isUrgent: true };
  if (minute >= cues.timeCheck) {
    return { minute, sentence: agendaCuePhrases.timeCheck, isUrgent: true };
  }
  return { minute, sentence: agendaCuePhrases.goToClosing, isUrgent: false };
}
