import { HOUR, dateDays, instantMs, msInstant } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { agendaFindings, questionText, remarksOf } from './agenda-facts.ts';
import { ANY_TEXT } from './gates.ts';
import { type Hit, type Shared, defineRule } from './rule.ts';
import { ahead, goesThere, isPreparing, named } from './talk.ts';

/** The pages of the printed packet, in order (R69). */
export const PACKET_PAGES = ['checklist', 'questions'] as const;

function hasQuestions({ interview }: Dossier): boolean {
  return (interview.agenda?.core.length ?? 0) > 0;
}

/** Days since the résumé was last worked on; null without one (R70). */
function resumeAge({ student, school, now }: Dossier): number | null {
  if (student.resume === null) return null;
  const today = localDays(instantMs(now), student.timeZone || school.timeZone);
  return today - dateDays(student.resume.updatedAt);
}

/** The contact led with the first name: an accepted sign, or an answer signed that way (R74). */
function ledByContact({ contact, interview }: Dossier): boolean {
  if (contact.addressFormSuggestion !== null) return true;
  return interview.replies.some(
    ({ signedAs }) => signedAs !== null && signedAs.trim() === contact.givenName,
  );
}

/** A.7: a list of questions, a résumé that stays in the bag, and the right form of address. */
export const prepareRules = [
  defineRule({
    id: 'R67',
    step: 'prepare',
    severity: 'BLOCK',
    source: '6a',
    applies: ({ interview }) => interview.status === 'active',
    check: questionHits,
  }),
  defineRule({
    id: 'R68',
    step: 'prepare',
    severity: 'WARN',
    source: '6a',
    applies: isPreparing,
    check: (dossier, shared = {}) =>
      remarksOf('R68', dossier, shared).map(({ itemKey }) => ({
        severity: 'WARN',
        params: { question: questionText(dossier, itemKey) },
        gates: ['be_ready'],
        fix: 'agenda',
      })),
  }),
  defineRule({
    id: 'R69',
    step: 'prepare',
    severity: 'OFFER',
    source: '6a',
    applies: (dossier) => hasQuestions(dossier) && ahead(dossier) !== null,
    check: ({ interview }) => [
      { severity: 'OFFER', params: { count: interview.agenda?.core.length ?? 0 } },
    ],
  }),
  defineRule({
    id: 'R70',
    step: 'prepare',
    severity: 'REMIND',
    source: '6b',
    applies: (dossier) => ahead(dossier) !== null,
    check: (dossier) => {
      const coming = ahead(dossier);
      if (coming === null) return [];
      const [first, last] = resumeTimes(dossier, coming.startMs);
      const age = resumeAge(dossier);
      const remind = (code: string, dueAt: string, days = 0): Hit => ({
        severity: 'REMIND',
        code,
        params: code === 'old' ? { days } : {},
        dueAt,
        fix: 'resume',
      });
      const hits: Hit[] = [];
      if (age === null) hits.push(remind('none', first));
      else if (age > dossier.policy.resumeMaxAgeDays) hits.push(remind('old', first, age));
      if (goesThere(coming.meeting.mode) && !dossier.interview.plan.resumePacked) {
        hits.push(remind('pack', last));
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R71',
    step: 'prepare',
    severity: 'BLOCK',
    source: '6c',
    applies: ({ draft }) => draft !== null && draft.attachments.length > 0,
    check: (dossier) => {
      const { draft, interview } = dossier;
      const attached = draft?.attachments.some(({ kind }) => kind === 'resume') ?? false;
      if (!attached || interview.capture.resumeAskedAt !== null) return [];
      return [
        {
          severity: 'BLOCK',
          params: named(dossier),
          gates: ['attach', ...ANY_TEXT],
          fix: 'draft',
        },
      ];
    },
  }),
  defineRule({
    id: 'R72',
    step: 'arrive',
    severity: 'INFO',
    source: '6c',
    applies: (dossier) => ahead(dossier) !== null,
    check: (dossier) => {
      const coming = ahead(dossier);
      if (coming === null || coming.startMs - coming.nowMs > 24 * HOUR) return [];
      const code = goesThere(coming.meeting.mode) ? 'bring' : 'at_hand';
      return [{ severity: 'INFO', code, params: named(dossier) }];
    },
  }),
  defineRule({
    id: 'R73',
    step: 'prepare',
    severity: 'INFO',
    source: '6d',
    applies: (dossier) => hasQuestions(dossier) && ahead(dossier) !== null,
    check: (dossier) => [{ severity: 'INFO', params: named(dossier) }],
  }),
  defineRule({
    id: 'R74',
    step: 'prepare',
    severity: 'WARN',
    source: '6d',
    applies: () => true,
    check: (dossier) => {
      const { contact } = dossier;
      if (contact.addressForm === 'first_name') {
        return ledByContact(dossier)
          ? []
          : [
              {
                severity: 'WARN',
                code: 'no_sign',
                params: { name: contact.fullName.value },
                gates: ['send_message', 'send_thanks'],
                fix: 'address_form',
              },
            ];
      }
      const suggestion = contact.addressFormSuggestion;
      if (suggestion === null) return [];
      return [
        {
          severity: 'OFFER',
          code: 'switch',
          params: { ...named(dossier), given: suggestion.givenName },
          fix: 'address_form',
        },
      ];
    },
  }),
];

/** First and last reminder about the résumé, `policy.resumeReminderHoursBefore` (R70). */
function resumeTimes({ policy }: Dossier, startMs: number): [string, string] {
  const hours = policy.resumeReminderHoursBefore;
  const most = Math.max(...hours);
  const least = Math.min(...hours);
  return [msInstant(startMs - most * HOUR), msInstant(startMs - least * HOUR)];
}

/** Rules with hits of their own; what else C.4 says about a list speaks through R67. */
const SPOKEN_FOR = ['R6', 'R62', 'R63', 'R68', 'R80'];
const OWN_CODES = ['empty', 'few_questions', 'many_questions', 'few_in_reserve', 'other_time'];

function questionHits(dossier: Dossier, shared: Shared = {}): Hit[] {
  if (dossier.interview.agenda === null) {
    return [{ severity: 'BLOCK', code: 'empty', gates: ['be_ready'], fix: 'agenda' }];
  }
  // After the talk the list is history.
  if (dossier.interview.meeting?.status === 'held') return [];
  const remarks = agendaFindings(dossier, shared).filter(
    ({ rules }) => !rules.some((rule) => SPOKEN_FOR.includes(rule)),
  );
  const hits: Hit[] = [];
  const others = { BLOCK: 0, WARN: 0 };
  for (const { code, severity, params } of remarks) {
    if (OWN_CODES.includes(code)) {
      hits.push({ severity, code, params: { ...params }, gates: ['be_ready'], fix: 'agenda' });
    } else if (severity !== 'INFO') others[severity] += 1;
  }
  for (const severity of ['BLOCK', 'WARN'] as const) {
    const count = others[severity];
    const code = severity === 'BLOCK' ? 'to_settle' : 'to_look_at';
    if (count > 0) {
      hits.push({ severity, code, params: { count }, gates: ['be_ready'], fix: 'agenda' });
    }
  }
  return hits;
}
