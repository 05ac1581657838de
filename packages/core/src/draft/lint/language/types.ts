/** A stretch of the text, in UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Minutes that a text states; `from` equals `to` unless it is a range. */
export interface StatedMinutes extends Span {
  readonly from: number;
  readonly to: number;
}

/** A date with the month as a word. `month` counts from 1; `year` is null when left out. */
export interface StatedDate extends Span {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** ISO weekday that stands beside the date, and where. */
  readonly weekday: { readonly day: number; readonly span: Span } | null;
}

/** A clock time as minutes after midnight. */
export interface StatedTime extends Span {
  readonly minutes: number;
}

/**
 * What checks need to know of a language. Patterns are made once, with the flag `g` where all
 * places count. Another language brings another value of this type.
 */
export interface LintLanguage {
  readonly tag: string;
  /** Whether a text reads as this language, whatever the record says. */
  readonly reads: (text: string) => boolean;
  readonly greetingLine: RegExp;
  readonly closingLine: RegExp;
  readonly leftOvers: RegExp;
  readonly dullSubjects: ReadonlySet<string>;
  readonly reason: RegExp;
  readonly minutes: (text: string) => StatedMinutes[];
  readonly visitLength: RegExp;
  /** Words that look like a way of finding the name, and are none. */
  readonly notHowFound: RegExp;
  readonly dates: (text: string) => StatedDate[];
  /** What stands before a date that bounds a stretch of time, at the end of the words before it. */
  readonly frames: RegExp;
  readonly weekdays: (text: string) => readonly (Span & { readonly day: number })[];
  readonly times: (text: string) => StatedTime[];
  readonly yourTimeZone: RegExp;
  readonly zoneWords: RegExp;
  readonly choice: RegExp;
  readonly pressure: RegExp;
  readonly thanksForTime: RegExp;
  readonly jobAsk: (text: string) => Span | null;
  readonly praise: RegExp;
  readonly titles: RegExp;
  readonly worn: RegExp;
  readonly apology: RegExp;
  readonly privateMatters: RegExp;
  readonly theirMove: RegExp;
  readonly ownMove: RegExp;
  readonly otherAsks: readonly { readonly kind: string; readonly pattern: RegExp }[];
  /** Words that may stand twice in a row. */
  readonly doubled: ReadonlySet<string>;
  /** Family names and firms that also begin sentences as plain words. */
  readonly plainWords: ReadonlySet<string>;
}
