import { canonicalJson } from '../json/canonical.ts';
import { type ZonedText, DEFAULT_LOCALE, zonedText } from './format.ts';
import { msInstant } from './instant.ts';
import type { InstantLike } from './time.ts';
import { msOf, wallAt } from './zone-offset.ts';
import { sameClock } from './zones.ts';

/** What was agreed about a meeting, as far as texts and the confirmation care (R54, R57). */
export type MeetingInput = {
  startInstant: InstantLike;
  zone: string;
  minutes: number;
  /** Address with room or meeting point, number or link, as it stands in the text. */
  place: string;
  /** Who starts the call or waits where ("I will ring you."); empty when nobody has to be told. */
  who?: string;
  mode?: string;
};

export type MeetingFacts = ZonedText & {
  minutes: number;
  place: string;
  who: string;
  /** The same moment on the reader's clock, only when it differs (R53). */
  viewer: ZonedText | null;
  /** Canonical text of the facts: whoever needs a hash hashes this (R59). */
  factsHashInput: string;
};

/** The words behind {{meeting.weekday}}, .date, .time, .tz, .minutes, .place, .who (D.0.1, L14). */
export function meetingFacts(
  meeting: MeetingInput,
  viewerZone: string,
  locale: string = DEFAULT_LOCALE,
): MeetingFacts {
  const { startInstant, zone } = meeting;
  return {
    ...zonedText(startInstant, zone, locale),
    minutes: meeting.minutes,
    place: meeting.place,
    who: meeting.who ?? '',
    viewer: sameClock(startInstant, zone, viewerZone)
      ? null
      : zonedText(startInstant, viewerZone, locale),
    factsHashInput: meetingFactsHashInput(meeting),
  };
}

/** Stable text of everything whose change makes an agreed meeting a new agreement (R59). */
export function meetingFactsHashInput(meeting: MeetingInput): string {
  return canonicalJson({
    instant: shortInstant(meeting.startInstant),
    minutes: meeting.minutes,
    mode: meeting.mode ?? null,
    place: tidy(meeting.place),
    wall: wallAt(msOf(meeting.startInstant), meeting.zone),
    who: tidy(meeting.who ?? ''),
    zone: meeting.zone,
  });
}

/** As Temporal writes it: no fraction of a second where there is none. */
const shortInstant = (instant: InstantLike): string =>
  msInstant(msOf(instant)).replace(/(?:\.000|(\.\d*?[1-9])0+)Z$/, '$1Z');

function tidy(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
