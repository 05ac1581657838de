import { DefinitionError } from '../library/definition-error.ts';
import { templateById } from '../library/templates.ts';
import type { VariableName } from '../library/variables.ts';
import type { Light } from '../workflow/interview.ts';
import { valueOf, type Values } from './fields.ts';
import { preview, type MissingVariable } from './render.ts';
import { sliceSegments, textOf, type Range, type Segment } from './segments.ts';

/** Something to say, or to do, when the other side answers in a certain way. */
export interface PhoneLine {
  /** The condition in words, such as "If yes"; null for what is said in any case. */
  readonly when: string | null;
  readonly say: readonly Segment[];
  /** Points that this line covers when it is said. */
  readonly covers: readonly Light[];
}

export interface PhoneSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PhoneLine[];
}

/** One of the four points, ticked off while speaking (R38). */
export interface PhoneTick {
  readonly point: Light;
  /** The student's own words for it; null while it is not written yet. */
  readonly text: string | null;
}

/** T06 as a card with branches. */
export interface PhoneCard {
  readonly before: readonly Segment[];
  readonly sections: readonly PhoneSection[];
  readonly after: readonly Segment[];
  readonly ticks: readonly PhoneTick[];
  readonly missing: readonly MissingVariable[];
}

const pointVariable: readonly (readonly [Light, VariableName])[] = [
  ['reason', 'goal'],
  ['time', 'minutes'],
  ['why', 'whyYou'],
  ['how', 'howFound'],
];

/**
 * The phone script as a card. What is not known yet shows as a segment of origin `missing`; a call
 * is possible once `missing` is empty.
 */
export function phoneCard(values: Values): PhoneCard {
  const template = templateById('T06');
  if (template === undefined) throw new DefinitionError('templates.T06', 'is not in the library');
  const { body, missing } = preview(template, values);
  const blocks = paragraphs(textOf(body), body);
  const sections = blocks.flatMap((block) => toSection(block, body));
  return {
    before: segmentsOf(blocks.at(0), body),
    sections,
    after: segmentsOf(blocks.at(-1), body),
    ticks: pointVariable.map(([point, name]) => ({ point, text: tickText(point, name, values) })),
    missing,
  };
}

function tickText(point: Light, name: VariableName, values: Values): string | null {
  const text = valueOf(values, name);
  if (point !== 'time' || text === null) return text;
  const frame = valueOf(values, 'timeFrame');
  return frame === null ? `${text} minutes` : `${text} minutes ${frame}`;
}

/** Blank lines of the template part paragraphs; blank lines inside a value do not. */
function paragraphs(text: string, body: readonly Segment[]): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n\n/g)) {
    if (originAt(body, match.index) !== 'template') continue;
    ranges.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

function originAt(body: readonly Segment[], at: number): Segment['origin'] | undefined {
  return body.find((segment) => segment.start <= at && at < segment.end)?.origin;
}

function segmentsOf(range: Range | undefined, body: readonly Segment[]): readonly Segment[] {
  return range === undefined ? [] : sliceSegments(body, range);
}

/** `[A] Title`, then lines; `[C] Voicemail: …` has its only line behind the title. */
function toSection(range: Range, body: readonly Segment[]): PhoneSection[] {
  const text = textOf(body).slice(range.start, range.end);
  const head = /^\[([A-Z])\] ([^\n:]+)(?::\s*|\n|$)/.exec(text);
  const [whole, id, title] = head ?? [];
  if (whole === undefined || id === undefined || title === undefined) return [];
  const lines: PhoneLine[] = [];
  let start = range.start + whole.length;
  const close = (end: number): void => {
    if (end > start) lines.push(toLine({ start, end }, body));
    start = end + 1;
  };
  for (const match of text.slice(whole.length).matchAll(/\n/g)) {
    const at = range.start + whole.length + match.index;
    if (originAt(body, at) === 'template') close(at);
  }
  close(range.end);
  return [{ id, title, lines }];
}

function toLine(range: Range, body: readonly Segment[]): PhoneLine {
  const text = textOf(body).slice(range.start, range.end);
  const branch = /^- (If [^:]+): /.exec(text);
  const say = sliceSegments(body, {
    start: range.start + (branch?.[0].length ?? 0),
    end: range.end,
  });
  const covers = pointVariable
    .filter(([, name]) => say.some((segment) => segment.variable === name))
    .map(([point]) => point);
  return { when: branch?.[1] ?? null, say, covers };
}
