import { layOut, type Part } from '../draft/layout.ts';
import { parse, type TemplateNode, type TemplateProblem } from '../draft/parse.ts';
import type { MessageKind } from '../workflow/interview.ts';
import type { Step } from '../workflow/steps.ts';
import { must } from './definition-error.ts';
import type { Channel } from './kinds.ts';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** How a template travels; `card` is posted, `phone-or-text` is a call first, `line` is spoken. */
export type TemplateChannel = Channel | 'card' | 'phone-or-text' | 'line';

/** A message skeleton as it is written down (D.0). */
export interface TemplateSource {
  readonly id: string;
  readonly name: string;
  readonly step: Step;
  readonly kind: MessageKind | 'line';
  readonly audience: 'contact' | 'supervisor' | 'self';
  readonly channel: TemplateChannel;
  /** Bounds of the body in words, or of the whole note in characters; never both. */
  readonly words?: Bounds;
  readonly chars?: Bounds;
  readonly subject?: string;
  readonly body: string;
  /** A fact without which the template is locked. */
  readonly requires?: 'referral.nameUseConsent' | 'permission.granted';
  /** Sent as a reply in this thread. */
  readonly thread?: 'own_first_message' | 'their_yes';
  /** Only for people with whom there is a link already. */
  readonly allowed?: 'warm';
  readonly send?: string;
  readonly rule?: string;
  readonly note?: string;
  readonly layout?: string;
}

/** A checked template with its parsed texts. */
export interface Template extends TemplateSource {
  readonly parts: readonly Part[];
  readonly subjectNodes: readonly TemplateNode[] | null;
}

export type TemplateCheck =
  | { readonly ok: true; readonly template: Template }
  | {
      readonly ok: false;
      readonly place: 'id' | 'bounds' | 'subject' | 'body';
      readonly reason: string;
      /** Set when the text itself cannot be parsed. */
      readonly problem: TemplateProblem | null;
    };

/** Checks a template that a person wrote; problems are values with their place. */
export function checkTemplate(source: TemplateSource): TemplateCheck {
  const wrong = (
    place: 'id' | 'bounds' | 'subject' | 'body',
    reason: string,
    problem: TemplateProblem | null = null,
  ): TemplateCheck => ({ ok: false, place, reason, problem });

  if (!/^[A-Z][A-Za-z0-9_-]{0,63}$/.test(source.id)) return wrong('id', 'is not well formed');
  const bounds = source.words ?? source.chars;
  if (bounds === undefined || (source.words !== undefined && source.chars !== undefined)) {
    return wrong('bounds', 'needs bounds either in words or in characters');
  }
  const { min, max } = bounds;
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 1 || max < min) {
    return wrong('bounds', `${min}–${max} are not in order`);
  }
  if (source.body.trim() === '') return wrong('body', 'is empty');
  const body = layOut(source.body);
  if (!body.ok) return wrong('body', explain(body.problem), body.problem);
  if (source.subject === undefined) {
    return { ok: true, template: { ...source, parts: body.parts, subjectNodes: null } };
  }
  if (/\n/.test(source.subject) || source.subject.trim() === '') {
    return wrong('subject', 'must be one line with words in it');
  }
  const subject = parse(source.subject);
  if (!subject.ok) return wrong('subject', explain(subject.problem), subject.problem);
  return { ok: true, template: { ...source, parts: body.parts, subjectNodes: subject.nodes } };
}

function explain(problem: TemplateProblem): string {
  return `${problem.code} at ${problem.line}:${problem.column} ("${problem.found}")`;
}

/**
 * Checks a template that ships with the product.
 *
 * @throws DefinitionError with the place (`templates.T01.body`) when anything is off.
 */
export function defineTemplate(source: TemplateSource): Template {
  const check = checkTemplate(source);
  if (!check.ok) must(false, `templates.${source.id}.${check.place}`, check.reason);
  return check.template;
}
