import { parse, type TemplateNode, type TemplateProblem } from './parse.ts';

/** What a stretch of a message is. `gap` is the blank space between the others. */
export const partNames = ['header', 'greeting', 'body', 'closing', 'gap'] as const;
export type PartName = (typeof partNames)[number];

export interface Part {
  readonly name: PartName;
  readonly nodes: readonly TemplateNode[];
}

export type LaidOut =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly problem: TemplateProblem };

const greetingLine = /^\{\{[ \t]*(?:greeting|supervisor\.greeting)[ \t]*\}\}[,:]$/m;
/** A line such as "Kind regards," and below it nothing but the sender's own data. */
const closingBlock =
  /(?<=\n\n)[^\n{}[\]]{1,60},\n+\{\{[ \t]*student\.[^\n]*(?:\n\{\{[ \t]*student\.[^\n]*)*$/;

/**
 * Parses a message and finds its parts, because word bounds count the body alone (D.0). A text
 * without a greeting line (voicemail, LinkedIn note) is all body.
 */
export function layOut(source: string): LaidOut {
  const parts: Part[] = [];
  for (const [name, start, end] of cut(source.trimEnd())) {
    if (start === end) continue;
    const parsed = parse(source.slice(start, end));
    if (!parsed.ok) return { ok: false, problem: shift(parsed.problem, source, start) };
    parts.push({ name, nodes: parsed.nodes });
  }
  return { ok: true, parts };
}

function cut(source: string): readonly (readonly [PartName, number, number])[] {
  const greeting = greetingLine.exec(source);
  if (greeting === null) return [['body', 0, source.length]];
  const greetingEnd = greeting.index + greeting[0].length;
  const header = source.slice(0, greeting.index).trimEnd().length;
  const closing = closingBlock.exec(source)?.index ?? source.length;
  const bodyText = source.slice(greetingEnd, closing);
  const bodyStart = greetingEnd + bodyText.length - bodyText.trimStart().length;
  const bodyEnd = Math.max(bodyStart, greetingEnd + bodyText.trimEnd().length);
  return [
    ['header', 0, header],
    ['gap', header, greeting.index],
    ['greeting', greeting.index, greetingEnd],
    ['gap', greetingEnd, bodyStart],
    ['body', bodyStart, bodyEnd],
    ['gap', bodyEnd, closing],
    ['closing', closing, source.length],
  ];
}

function shift(problem: TemplateProblem, source: string, by: number): TemplateProblem {
  const at = problem.at + by;
  const before = source.slice(0, at);
  return {
    ...problem,
    at,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
  };
}
