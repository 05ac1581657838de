/** One length of time that a text states, in minutes; `from` equals `to` unless it is a range. */
export interface StatedMinutes {
  from: number;
  to: number;
  start: number;
  end: number;
}

const NUMBERS = /(\d{1,3})\s*(?:-|–|to)?\s*(\d{1,3})?\s*(?:-\s*)?min(?:ute)?s?\b/gi;
const PHRASES = /\b(half an hour|half-hour|quarter of an hour|an hour)\b/gi;
const PHRASE_MINUTES: Readonly<Record<string, number>> = {
  'half an hour': 30,
  'half-hour': 30,
  'quarter of an hour': 15,
  'an hour': 60,
};

/** Every length of time in a text, in order: "20 minutes", "20-30 min", "half an hour" (L11, R35). */
export function statedMinutes(text: string): StatedMinutes[] {
  const found: StatedMinutes[] = [];
  for (const match of text.matchAll(NUMBERS)) {
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    found.push({ from, to, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(PHRASES)) {
    const minutes = PHRASE_MINUTES[match[0].toLowerCase()] ?? 0;
    const end = match.index + match[0].length;
    found.push({ from: minutes, to: minutes, start: match.index, end });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

export function agreesWithMinutes(stated: StatedMinutes, minutes: number): boolean {
  return stated.from <= minutes && minutes <= stated.to;
}

const VISIT_LENGTH =
  /\b(a few|a couple of|\d{1,2}|two|three|four|five|six|seven|eight) hours\b|\bhalf a day\b|\bhalf-day\b|\b(a|one|the) (full|whole) day\b|\ba day\b|\b(a|one) (morning|afternoon)\b/i;

/** A visit is asked for in hours or days (R41, T12 `visitLength`). */
export function findVisitLength(text: string): { start: number; end: number } | null {
  const found = VISIT_LENGTH.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
