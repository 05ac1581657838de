import { topicWords } from '../../agenda/tokens.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { countWords } from '../word-count.ts';
import { lintRule, type LintHit } from './lint-rule.ts';
import type { Read } from './read.ts';

const WORDS = { min: 3, max: 10 } as const;

/** Replies travel in their thread and keep its subject. */
function needsSubject({ template, draft }: Read): boolean {
  if (template) return template.subject !== undefined;
  return draft.kind === 'request' || draft.kind === 'thanks' || draft.kind === 'confirmation';
}

/** True when the subject names something of this person or this request. */
function saysTopic(subject: string, { contact, interview, student }: Dossier): boolean {
  const said = topicWords(subject);
  const { introducedBy } = contact;
  return [
    interview.field,
    interview.goal,
    contact.jobTitle.value,
    contact.team,
    contact.employer.value,
    introducedBy?.name,
    student.school,
    student.schoolShort,
  ].some((fact) => fact && [...topicWords(fact)].some((word) => said.has(word)));
}

export const subjectRules = [
  lintRule({
    id: 'L05',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5, B.2',
    applies: ({ channel }) => channel === 'email',
    check: (read) => {
      const subject = read.draft.subject?.trim() ?? '';
      const hit = (code: string, params: LintHit['params'] = {}): LintHit[] => [
        { code, params: { subject: 1, ...params } },
      ];
      if (subject === '') return needsSubject(read) ? hit('missing') : [];
      if (/^(?:re|aw|antw|sv|tr):/i.test(subject)) return [];
      const plain = subject
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim();
      if (read.language?.dullSubjects.has(plain)) return hit('dull', { found: subject });
      const count = countWords(subject);
      if (count < WORDS.min || count > WORDS.max) return hit('length', { count, ...WORDS });
      const { kind, templateId } = read.draft;
      // A visit is a topic of its own.
      const isTalk = kind === 'request' && templateId !== 'T12';
      return isTalk && !saysTopic(subject, read.dossier) ? hit('no_topic', { found: subject }) : [];
    },
  }),
];
