import { distance } from 'fastest-levenshtein';
import { fieldsOf } from '../draft/fields.ts';
import { lintDraft } from '../draft/lint/lint-draft.ts';
import type { TemplateProblem } from '../draft/parse.ts';
import { render } from '../draft/render.ts';
import { textOf } from '../draft/segments.ts';
import { sayTemplateProblem, templateLintPhrases } from '../phrases/template-lint.ts';
import { fill } from '../phrases/say.ts';
import type { Params } from '../rules/rule.ts';
import type { Template } from './define-template.ts';
import { sampleDossier } from './sample-dossier.ts';
import { samples } from './samples.ts';
import { isSameLanguage, withSchoolText, type TemplateText } from './school-template.ts';
import { templateById } from './templates.ts';
import { isFilledInEnglish, isOfTheMeeting, usualVariables } from './variable-catalogue.ts';
import { isVariableName, variables } from './variables.ts';
import type { TemplateLintCode } from './template-lint-codes.ts';

/** What is wrong with a template, or looks so. Errors keep it from being published. */
export interface TemplateFinding {
  readonly severity: 'error' | 'warning';
  readonly code: TemplateLintCode;
  readonly place: 'subject' | 'body';
  /** Offset in the subject or body where it stands; null where the whole is meant. */
  readonly at: number | null;
  readonly sentence: string;
  /** The word that was probably meant. */
  readonly suggestion: string | null;
}

export interface TemplateToLint extends TemplateText {
  readonly kind: string;
  readonly language: string;
  /** The same message in other languages of the school. */
  readonly siblings: readonly (TemplateText & { readonly language: string })[];
}

/** Everything that speaks against a template's text, errors first, then by place. */
export function lintTemplate(given: TemplateToLint): TemplateFinding[] {
  return [...findingsOf(given)].sort(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      Number(a.place === 'body') - Number(b.place === 'body') ||
      (a.at ?? -1) - (b.at ?? -1),
  );
}

export const isPublishable = (findings: readonly TemplateFinding[]): boolean =>
  !findings.some(({ severity }) => severity === 'error');

type Place = TemplateFinding['place'];

const finding = (
  severity: TemplateFinding['severity'],
  code: Exclude<TemplateLintCode, 'letter' | 'broken'>,
  place: Place,
  params: Params = {},
  { at = null, suggestion = null }: { at?: number | null; suggestion?: string | null } = {},
): TemplateFinding => {
  const sentence = fill(templateLintPhrases[code], params);
  return { severity, code, place, at, sentence, suggestion };
};

function findingsOf(given: TemplateToLint): TemplateFinding[] {
  const { kind, subject, body } = given;
  const builtIn = templateById(kind);
  const wrong: TemplateFinding[] = [];
  if (body.trim() === '') wrong.push(finding('error', 'body_empty', 'body'));
  if (builtIn?.subject !== undefined && (subject ?? '').trim() === '') {
    wrong.push(finding('error', 'subject_missing', 'subject'));
  }
  if (builtIn?.subject === undefined && subject !== null) {
    wrong.push(finding('error', 'subject_not_used', 'subject'));
  }
  wrong.push(...strangers('subject', subject ?? ''), ...strangers('body', body));
  if (wrong.length > 0) return wrong;
  const check = withSchoolText(kind, given);
  if (!check.ok) return [broken(check.place === 'subject' ? 'subject' : 'body', check.problem)];
  const { template } = check;
  return [
    ...letterFindings(template, given.language),
    ...momentFindings(template),
    ...languageFindings(template, given),
  ];
}

const VARIABLE = /\{\{[ \t]*\??[ \t]*([^{}\n]*?)[ \t]*\}\}/g;

/** Names that no variable has, each with the one that it probably was to be. */
function strangers(place: Place, text: string): TemplateFinding[] {
  return [...text.matchAll(VARIABLE)].flatMap((match) => {
    const [found, name = ''] = match;
    if (name === '' || isVariableName(name)) return [];
    const at = match.index + found.indexOf(name);
    const suggestion = nearestVariable(name);
    return suggestion === null
      ? [finding('error', 'variable_unknown', place, { name }, { at })]
      : [finding('error', 'variable_misspelt', place, { name, suggestion }, { at, suggestion })];
  });
}

/** The known variable that a name is most like, if it is alike enough to be a slip. */
export function nearestVariable(name: string): string | null {
  const typed = name.toLowerCase();
  let best: { known: string; far: number } | null = null;
  for (const known of Object.keys(variables)) {
    const far = distance(typed, known.toLowerCase());
    if (best === null || far < best.far) best = { known, far };
  }
  const most = Math.max(1, Math.floor(name.length / 4));
  return best !== null && best.far <= most ? best.known : null;
}

function broken(place: Place, problem: TemplateProblem | null): TemplateFinding {
  return {
    severity: 'error',
    code: 'broken',
    place,
    at: problem?.at ?? null,
    sentence: sayTemplateProblem(problem),
    suggestion: null,
  };
}

/** The hour belongs to sending and is asked about there. */
const NOT_OF_WORDS = new Set(['L29', 'L30', 'L41']);

/** What the checks of letters say of the text with sample values in it. */
function letterFindings(template: Template, language: string): TemplateFinding[] {
  const message = render(template, samples);
  if (!message.ok) return [];
  const dossier = sampleDossier(template, language, {
    subject: message.subject && textOf(message.subject),
    text: textOf(message.body),
  });
  const found = lintDraft(dossier).filter(
    ({ ruleId, severity }) => severity !== 'INFO' && !NOT_OF_WORDS.has(ruleId),
  );
  return found.map(({ ruleId, severity, message: sentence }) => ({
    severity: severity === 'BLOCK' ? 'error' : 'warning',
    code: 'letter',
    place: ruleId === 'L05' ? 'subject' : 'body',
    at: null,
    sentence,
    suggestion: null,
  }));
}

/** Variables that nobody can fill at the moment when this message is written. */
function momentFindings(template: Template): TemplateFinding[] {
  const usual = usualVariables(template.id);
  return fieldsOf(template).flatMap(({ name, required, variable }) => {
    if (!required || usual.has(name) || variable.kind === 'slot') return [];
    return isOfTheMeeting(name)
      ? [finding('error', 'meeting_unknown_yet', 'body', { name })]
      : [finding('warning', 'unusual_variable', 'body', { name })];
  });
}

/** What one language of the message asks for and another does not. */
function languageFindings(template: Template, given: TemplateToLint): TemplateFinding[] {
  const { kind, language, siblings } = given;
  const own = new Set<string>(fieldsOf(template).map(({ name }) => name));
  const found = siblings
    .filter((sibling) => !isSameLanguage(sibling.language, language))
    .flatMap((sibling) => {
      const other = withSchoolText(kind, sibling);
      if (!other.ok) return [];
      const theirs = new Set<string>(fieldsOf(other.template).map(({ name }) => name));
      const tag = sibling.language;
      return [
        ...[...theirs]
          .filter((name) => !own.has(name))
          .map((name) => finding('warning', 'missing_here', 'body', { name, language: tag })),
        ...[...own]
          .filter((name) => !theirs.has(name))
          .map((name) => finding('warning', 'missing_there', 'body', { name, language: tag })),
      ];
    });
  if (isSameLanguage(language, 'en')) return found;
  const english = fieldsOf(template).filter(({ name }) => isFilledInEnglish(name));
  return [
    ...found,
    ...english.map(({ name }) => finding('warning', 'filled_in_english', 'body', { name })),
  ];
}
