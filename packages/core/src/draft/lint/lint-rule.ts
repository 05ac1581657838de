import { defineRule, type Hit, type Params, type Rule, type Severity } from '../../rules/rule.ts';
import { MESSAGE_ACTIONS } from '../../workflow/command-actions.ts';
import type { DraftFacts } from '../../workflow/dossier.ts';
import type { Span } from './language/types.ts';
import { read, type Read } from './read.ts';

/** A hit before it knows which actions it holds up. */
export interface LintHit {
  readonly severity?: Severity;
  readonly code: string;
  readonly params?: Params;
  readonly span?: Span | null;
  readonly fix?: Hit['fix'];
}

export interface LintRuleSource {
  readonly id: string;
  readonly step: Rule['step'];
  readonly severity: Severity;
  readonly source: string;
  readonly applies: (draft: DraftFacts) => boolean;
  readonly check: (read: Read) => readonly LintHit[];
}

/** What sending this very draft would be; a posted letter is printed as well. */
export function gatesOf({ kind, channel }: Pick<DraftFacts, 'kind' | 'channel'>): Hit['gates'] {
  if (channel === 'phone') return ['make_call'];
  const action = MESSAGE_ACTIONS[kind];
  if (channel === 'letter') return [action, 'print_letter'];
  return action === 'propose_times' ? [action, 'send_message'] : [action];
}

/** A rule about the words of a draft. Silent without one. */
export function lintRule(source: LintRuleSource): Rule {
  const { id, step, severity, applies, check } = source;
  return defineRule({
    id,
    step,
    severity,
    source: source.source,
    applies: ({ draft }) => draft !== null && applies(draft),
    check: (dossier) => {
      const { draft } = dossier;
      if (draft === null) return [];
      return check(read(dossier, draft)).map((hit): Hit => toHit(hit, severity, draft));
    },
  });
}

export function toHit(hit: LintHit, strongest: Severity, draft: DraftFacts): Hit {
  const severity = hit.severity ?? strongest;
  return {
    severity,
    code: hit.code,
    ...(hit.params ? { params: hit.params } : {}),
    // A text may go as soon as no BLOCK is left (D.5); warnings stay beside the words.
    ...(severity === 'BLOCK' ? { gates: gatesOf(draft) } : {}),
    ...(hit.span ? { span: { start: hit.span.start, end: hit.span.end } } : {}),
    fix: hit.fix ?? 'draft',
    // A half-written text says nothing about how far the step itself has come (R91).
    step: null,
  };
}

export const always = (): boolean => true;

export const toContact = ({ to }: DraftFacts): boolean => to.kind === 'contact';

/** A first request to the contact, in whatever way. The phone card is for the student's own eyes. */
export const isRequest = (draft: DraftFacts): boolean =>
  draft.kind === 'request' && toContact(draft) && draft.templateId !== 'T06';

/** A request that is read: by mail, post, platform, or as a LinkedIn note. */
export const isReadRequest = (draft: DraftFacts): boolean =>
  isRequest(draft) && draft.channel !== 'phone';

const FULL_TEXTS = new Set(['T01', 'T02', 'T03', 'T04', 'T05', 'T12', 'T25']);

/**
 * A LinkedIn note is a door-opener of 200 or 300 characters. The message that follows an accepted
 * invitation is none: it brings all four points.
 */
export const isNote = ({
  channel,
  kind,
  templateId,
}: Pick<DraftFacts, 'channel' | 'kind' | 'templateId'>): boolean =>
  channel === 'linkedin' &&
  (kind === 'request' || kind === 'linkedin_after') &&
  !FULL_TEXTS.has(templateId ?? '');

/** A request that has to make all four points (R38). */
export const isFullRequest = (draft: DraftFacts): boolean => isReadRequest(draft) && !isNote(draft);

/** Said or typed into a phone: no greeting line, no signature. */
export const isWritten = ({ channel, kind, templateId }: DraftFacts): boolean =>
  channel !== 'phone' && kind !== 'running_late' && templateId !== 'T30' && templateId !== 'T31';
