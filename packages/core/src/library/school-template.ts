import type { Id, Instant } from '../workflow/records.ts';
import { checkTemplate, type Template, type TemplateCheck } from './define-template.ts';
import { templateById, templates } from './templates.ts';
import type { TemplateVersion } from './template-version.ts';

/** A version is written, then in force, then history. */
export const TEMPLATE_STATES = ['draft', 'published', 'retired'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

/** What a school may put into its own words. Everything else of a template stays as it ships. */
export interface TemplateText {
  readonly subject: string | null;
  readonly body: string;
}

/** One version of a school's template, as a student's composer gets it. */
export interface SchoolTemplate extends TemplateText, TemplateVersion {
  /** The built-in template that it stands for, such as `T01`. */
  kind: string;
  language: string;
  /** For one cohort alone; null for the whole school. */
  cohortId: Id | null;
  publishedAt: Instant | null;
  /** False for a version that only a draft begun earlier still uses. */
  isCurrent: boolean;
}

/** Cards and lines whose parts the software takes apart: their words stay as they ship. */
const FIXED = new Set(['T06', 'T07', 'T30', 'T31']);

/** The templates that a school may put into its own words, by id. */
export const templateKinds: readonly string[] = templates
  .map(({ id }) => id)
  .filter((id) => !FIXED.has(id));

/** A built-in template with a school's words; bounds, channel and gates stay those of its kind. */
export function withSchoolText(kind: string, { subject, body }: TemplateText): TemplateCheck {
  const builtIn = templateById(kind);
  if (builtIn === undefined || FIXED.has(kind)) {
    return { ok: false, place: 'id', reason: 'is no kind of template', problem: null };
  }
  const { subject: _, parts: _parts, subjectNodes: _nodes, ...rest } = builtIn;
  return checkTemplate({ ...rest, body, ...(subject === null ? {} : { subject }) });
}

/**
 * The school's words for a kind of message to a person of this language, or null where the built-in
 * ones hold. Their own language comes before English, words for the student's cohort before those
 * for everybody, the newest first.
 */
export function schoolTemplateFor(
  kind: string,
  language: string,
  published: readonly SchoolTemplate[],
): SchoolTemplate | null {
  const ofKind = published.filter((one) => one.kind === kind && one.isCurrent);
  const own = ofKind.filter((one) => isSameLanguage(one.language, language));
  const pool = own.length > 0 ? own : ofKind.filter((one) => isSameLanguage(one.language, 'en'));
  const [best] = pool.toSorted(
    (a, b) =>
      Number(b.cohortId !== null) - Number(a.cohortId !== null) ||
      compare(b.publishedAt ?? '', a.publishedAt ?? '') ||
      compare(a.id, b.id),
  );
  return best ?? null;
}

/** The template that a text follows: the version that it names, or the built-in words. */
export function templateOf(
  kind: string,
  wanted: TemplateVersion | null,
  known: readonly SchoolTemplate[],
): Template | undefined {
  const found =
    wanted && known.find(({ id, version }) => id === wanted.id && version === wanted.version);
  const check = found && found.kind === kind ? withSchoolText(kind, found) : null;
  return check?.ok ? check.template : templateById(kind);
}

type Sibling = TemplateText & { readonly language: string };

/** The same message in all languages in force; the built-in words stand where English has none. */
export function siblingTexts(
  kind: string,
  published: readonly (Sibling & { readonly kind: string })[],
): Sibling[] {
  const own = published
    .filter((one) => one.kind === kind)
    .map(({ language, subject, body }) => ({ language, subject, body }));
  const builtIn = templateById(kind);
  if (builtIn === undefined || own.some(({ language }) => isSameLanguage(language, 'en')))
    return own;
  return [{ language: 'en', subject: builtIn.subject ?? null, body: builtIn.body }, ...own];
}

/** "pt-BR" and "pt" are read by the same people. */
export const isSameLanguage = (a: string, b: string): boolean => base(a) === base(b);

const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
