import { schedulePhrases } from '@acquaint/core/phrases/schedule';
import { fill } from '@acquaint/core/phrases/say';
import { wallToInstant } from '@acquaint/core/schedule/zones';

/** A day and a clock time as they were typed, before they are known to be one moment. */
export interface TypedTime {
  /** `YYYY-MM-DD` */
  day: string | null;
  /** `HH:mm`, or empty */
  clock: string;
  /** Which of the two readings, where the clocks go back. */
  isSecond: boolean;
}

export const noTime: TypedTime = { day: null, clock: '', isSecond: false };

export type ReadTime =
  | { state: 'open' }
  | { state: 'wrong'; sentence: string }
  /** The clocks skip this time. */
  | { state: 'gap'; sentence: string; suggestion: { day: string; clock: string } }
  | { state: 'ok'; start: string; wallTime: string; overlap: string | null };

/** What was typed, as one moment in the zone; with the sentence for days on which clocks change. */
export function readTime({ day, clock, isSecond }: TypedTime, zone: string): ReadTime {
  if (day === null || clock === '') return { state: 'open' };
  const wallTime = `${day}T${clock.slice(0, 5)}`;
  const found = wallToInstant(wallTime, zone);
  if (found.ok) {
    const later = found.laterInstant;
    const start = (isSecond && later ? later : found.instant).toString();
    const overlap = later && fill(schedulePhrases['wall.overlap'], { wall: clock.slice(0, 5) });
    return { state: 'ok', start, wallTime, overlap };
  }
  if (found.reason === 'gap') {
    const { wall } = found.suggestion;
    const [nextDay = day, nextClock = clock] = wall.split('T');
    return {
      state: 'gap',
      sentence: fill(schedulePhrases['wall.gap'], {
        wall: clock.slice(0, 5),
        suggestion: nextClock,
      }),
      suggestion: { day: nextDay, clock: nextClock },
    };
  }
  return {
    state: 'wrong',
    sentence: schedulePhrases[found.reason === 'bad_zone' ? 'zone.unknown' : 'wall.bad_wall_time'],
  };
}
