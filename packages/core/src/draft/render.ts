import type { Template } from '../library/define-template.ts';
import { variableOf, type Variable, type VariableName } from '../library/variables.ts';
import { valueOf, type Values } from './fields.ts';
import type { Part, PartName } from './layout.ts';
import type { TemplateNode } from './parse.ts';
import { place, textOf, type Piece, type Range, type Segment } from './segments.ts';

/** A message as segments. Ranges are offsets into the text of `body`. */
export interface Message {
  readonly subject: readonly Segment[] | null;
  /** The whole text from the first line to the signature. */
  readonly body: readonly Segment[];
  /** Sender block, date and inside address of a letter. */
  readonly headerRange: Range | null;
  readonly greetingRange: Range | null;
  /** What word bounds count: without greeting, closing line and signature (D.0). */
  readonly bodyRange: Range;
  /** Closing line and signature. */
  readonly closingRange: Range | null;
}

export interface MissingVariable {
  readonly variable: VariableName;
  readonly label: string;
  readonly kind: Variable['kind'];
}

export type Rendered =
  | ({ readonly ok: true } & Message)
  | { readonly ok: false; readonly missing: readonly MissingVariable[] };

export interface Preview extends Message {
  readonly missing: readonly MissingVariable[];
  /** Optional variables that are empty, so that the editor can offer them. */
  readonly open: readonly VariableName[];
}

/** Fills a template. Anything required and unknown is named instead of left blank. */
export function render(template: Template, values: Values): Rendered {
  const { missing, open: _, ...message } = preview(template, values);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, ...message };
}

/** Fills a template as far as it goes; what is missing shows as a segment of its own. */
export function preview(template: Template, values: Values): Preview {
  const filler = new Filler(values);
  const subject =
    template.subjectNodes === null
      ? null
      : place(filler.fill(template.subjectNodes).map(toOneLine));
  const body: Segment[] = [];
  const ranges = new Map<PartName, Range>();
  for (const part of template.parts) {
    const start = body.at(-1)?.end ?? 0;
    body.push(...place(filler.fill(part.nodes), start));
    if (part.name !== 'gap') ranges.set(part.name, { start, end: body.at(-1)?.end ?? start });
  }
  return {
    subject,
    body,
    headerRange: ranges.get('header') ?? null,
    greetingRange: ranges.get('greeting') ?? null,
    bodyRange: ranges.get('body') ?? { start: 0, end: 0 },
    closingRange: ranges.get('closing') ?? null,
    missing: [...filler.missing].map(toMissing),
    open: [...filler.open],
  };
}

/** The text that word bounds and most checks look at. */
export function bodyText(message: Pick<Message, 'body' | 'bodyRange'>): string {
  return textOf(message.body).slice(message.bodyRange.start, message.bodyRange.end);
}

class Filler {
  readonly missing = new Set<VariableName>();
  readonly open = new Set<VariableName>();
  private readonly values: Values;

  constructor(values: Values) {
    this.values = values;
  }

  fill(nodes: Part['nodes']): Piece[] {
    const joined = new Joiner();
    this.into(joined, nodes);
    return joined.done();
  }

  private into(joined: Joiner, nodes: readonly TemplateNode[]): void {
    for (const node of nodes) {
      if (node.type === 'text') {
        joined.literal(node.text);
      } else if (node.type === 'group') {
        const empty = this.emptyOptionals(node.nodes);
        for (const name of empty) this.open.add(name);
        if (empty.length > 0) joined.vanish();
        else this.into(joined, node.nodes);
      } else {
        this.variable(joined, node.name, node.optional);
      }
    }
  }

  private variable(joined: Joiner, name: VariableName, optional: boolean): void {
    const { kind, label } = variableOf(name);
    const text = valueOf(this.values, name);
    if (text !== null) {
      joined.value({ text, origin: kind, variable: name });
    } else if (optional) {
      this.open.add(name);
      joined.vanish();
    } else {
      this.missing.add(name);
      joined.value({ text: `‹${label}›`, origin: 'missing', variable: name });
    }
  }

  private emptyOptionals(nodes: readonly TemplateNode[]): VariableName[] {
    return nodes.flatMap((node) =>
      node.type === 'variable' && node.optional && valueOf(this.values, node.name) === null
        ? [node.name]
        : [],
    );
  }
}

/** Joins pieces and keeps the blanks and full stops between them right. */
class Joiner {
  private readonly pieces: Piece[] = [];
  private gone = false;

  literal(text: string): void {
    const last = this.pieces.at(-1);
    let next = this.gone ? this.closeGap(text) : text;
    // A person may end a clause with a stop although the template brings one.
    if (last !== undefined && last.origin !== 'template' && next.startsWith('.')) {
      if (/[.!?…]$/.test(last.text)) next = next.slice(1);
    }
    if (next === '') return;
    const tail = this.pieces.at(-1);
    if (tail?.origin === 'template') {
      this.pieces[this.pieces.length - 1] = { ...tail, text: tail.text + next };
    } else {
      this.pieces.push({ text: next, origin: 'template' });
    }
  }

  value(piece: Piece): void {
    this.gone = false;
    this.pieces.push(piece);
  }

  vanish(): void {
    this.gone = true;
  }

  done(): Piece[] {
    if (this.gone) this.trimTail();
    return this.pieces;
  }

  /** Where a group vanished one of the two gaps around it goes, the smaller one. */
  private closeGap(text: string): string {
    const after = /^\s*/.exec(text)?.[0] ?? '';
    const rest = text.slice(after.length);
    if (rest !== '') this.gone = false;
    if (this.pieces.length === 0) return rest;
    const before = this.trimTail();
    return (lines(after) > lines(before) ? after : before) + rest;
  }

  private trimTail(): string {
    const tail = this.pieces.at(-1);
    if (tail?.origin !== 'template') return '';
    const text = tail.text.trimEnd();
    if (text === '') this.pieces.pop();
    else this.pieces[this.pieces.length - 1] = { ...tail, text };
    return tail.text.slice(text.length);
  }
}

function lines(blank: string): number {
  return blank.split('\n').length;
}

/** A subject is one line, whatever somebody pasted into a field. */
function toOneLine(piece: Piece): Piece {
  return { ...piece, text: piece.text.replaceAll(/\s*\n\s*/g, ' ') };
}

function toMissing(variable: VariableName): MissingVariable {
  const { label, kind } = variableOf(variable);
  return { variable, label, kind };
}
