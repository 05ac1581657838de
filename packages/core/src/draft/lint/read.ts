import type { Template } from '../../library/define-template.ts';
import { templateById } from '../../library/templates.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { expectedGreeting } from './greeting.ts';
import { languageOf } from './language/language.ts';
import type { LintLanguage, Span } from './language/types.ts';

/** A draft taken apart once for all checks. Ranges are offsets into its text. */
export interface Read {
  readonly dossier: Dossier;
  readonly draft: DraftFacts;
  readonly text: string;
  readonly template: Template | undefined;
  /** Null when nobody has written a table for the text's language yet. */
  readonly language: LintLanguage | null;
  readonly header: Span | null;
  readonly greeting: Span | null;
  readonly body: Span;
  readonly bodyText: string;
  readonly closing: Span | null;
}

const known = new WeakMap<DraftFacts, Read>();

/** Reads the draft of a dossier; the same draft is read once. */
export function read(dossier: Dossier, draft: DraftFacts): Read {
  const before = known.get(draft);
  if (before?.text === draft.text && before.dossier === dossier) return before;
  const { text } = draft;
  const template = draft.templateId === null ? undefined : templateById(draft.templateId);
  const language = languageOf(text, recordedLanguage(dossier, draft));
  const greeting = isSpoken(draft, template) ? null : greetingOf(text, dossier, draft, language);
  const closing = isSpoken(draft, template) ? null : closingOf(text, dossier, language, greeting);
  const body = trimmed(text, greeting?.end ?? 0, closing?.start ?? text.length);
  const header = draft.channel === 'letter' && greeting ? trimmed(text, 0, greeting.start) : null;
  const bodyText = text.slice(body.start, body.end);
  const result = {
    dossier,
    draft,
    text,
    template,
    language,
    header,
    greeting,
    body,
    bodyText,
    closing,
  };
  known.set(draft, result);
  return result;
}

function recordedLanguage({ contact, student }: Dossier, { to }: DraftFacts): string {
  return to.kind === 'contact' ? contact.language : student.locale;
}

/** Said aloud, typed into a phone, or a line that goes into another message. */
function isSpoken({ channel, kind }: DraftFacts, template: Template | undefined): boolean {
  return channel === 'phone' || kind === 'running_late' || template?.channel === 'line';
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

interface Line extends Span {
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const span = trimmed(text, start, start + raw.length);
    if (span.end > span.start) lines.push({ ...span, text: text.slice(span.start, span.end) });
    start += raw.length + 1;
  }
  return lines;
}

/** The expected greeting, else a line that opens like one, else a short first line with its mark. */
function greetingOf(
  text: string,
  dossier: Dossier,
  draft: DraftFacts,
  language: LintLanguage | null,
): Span | null {
  const expected = expectedGreeting(dossier, draft);
  const lines = linesOf(text);
  const exact = lines.find((line) => {
    const whole = line.text.normalize('NFC');
    return expected !== null && (whole === `${expected},` || whole === `${expected}:`);
  });
  if (exact) return { start: exact.start, end: exact.end };
  const opening = lines
    .slice(0, draft.channel === 'letter' ? undefined : 2)
    .filter((line) => line.text.length <= 80)
    // A short note may begin like a greeting and go on in the same line.
    .filter((line) => draft.channel !== 'linkedin' || /[,:!]$/.test(line.text))
    .find((line) => language?.greetingLine.test(line.text));
  if (opening) return { start: opening.start, end: opening.end };
  const [first] = lines;
  const isGreeting = draft.channel !== 'letter' && first && /^.{1,60}[,:!]$/.test(first.text);
  return isGreeting ? { start: first.start, end: first.end } : null;
}

/** The most lines that a signature has below its closing line. */
const SIGNATURE_LINES = 7;

/** The closing line and all below it: a line with a comma, and the student's name beneath. */
function closingOf(
  text: string,
  { student }: Dossier,
  language: LintLanguage | null,
  greeting: Span | null,
): Span | null {
  const lines = linesOf(text).filter(({ start }) => start >= (greeting?.end ?? 0));
  for (let at = lines.length - 2; at >= Math.max(0, lines.length - 1 - SIGNATURE_LINES); at -= 1) {
    const line = lines[at];
    const next = lines[at + 1];
    if (!line || !next || !/^.{1,60},$/.test(line.text)) continue;
    const isNamed = next.text.includes(student.fullName) || next.text.includes(student.firstName);
    if (isNamed || language?.closingLine.test(line.text))
      return { start: line.start, end: text.length };
  }
  const own = lines.findLast((line) => line.text === student.fullName);
  return own ? { start: own.start, end: text.length } : null;
}
