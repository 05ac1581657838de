import { nthWorkingDay, workingDayNumber } from '../../schedule/business-days.ts';
import { OUTREACH } from '../gates.ts';
import { contactCalendar, studentToday } from '../moments.ts';
import { defineRule, type Hit, type Rule } from '../rule.ts';
import { isAgreed } from '../talk.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import {
  activeInternships,
  excludedDates,
  internshipWithContact,
  isExcludedBySupervisor,
  isSupervisor,
  type SupervisorSay,
  supervisorSay,
} from './internship.ts';

const asksForNames = ({ interview, others }: Dossier): boolean =>
  [interview.messages, ...others.map(({ sent }) => sent)].some((messages) =>
    messages.some(({ kind }) => kind === 'ask_for_names'),
  );

const codeOf = ({ cameBack, permission }: Extract<SupervisorSay, { needed: true }>): string => {
  if (cameBack) return 'came_back';
  return permission?.status === 'asked' ? 'asked' : 'not_asked';
};

/** An intern and their supervisor (handout 1f–1h). All silent without an active internship (R29). */
export const supervisorRules = [
  // The relation is a fact that R19–R27 read; there is nothing to tell about it.
  defineRule({
    id: 'R10',
    step: 'locate',
    severity: 'INFO',
    source: '1a',
    applies: (dossier) => internshipWithContact(dossier) !== null,
    check: ({ contact }) => [{ severity: 'INFO', params: { employer: contact.employer.value } }],
  }),
  defineRule({
    id: 'R19',
    step: 'locate',
    severity: 'BLOCK',
    source: '1f',
    applies: (dossier) => supervisorSay(dossier).needed,
    check: (dossier) => {
      const say = supervisorSay(dossier);
      if (!say.needed || say.open || say.permission?.status === 'declined') return [];
      return [
        {
          severity: dossier.policy.internPermissionMode === 'warn' ? 'WARN' : 'BLOCK',
          code: codeOf(say),
          params: {
            supervisor: say.internship.supervisor.name,
            name: dossier.contact.fullName.value,
          },
          gates: OUTREACH,
          fix: 'permission',
        },
      ];
    },
  }),
  // A plain no stays a no, also where the school only wants a warning before the answer.
  defineRule({
    id: 'R20',
    step: 'locate',
    severity: 'BLOCK',
    source: '1f',
    applies: (dossier) => supervisorSay(dossier).needed,
    check: (dossier) => {
      const say = supervisorSay(dossier);
      if (!say.needed || say.permission?.status !== 'declined') return [];
      return [
        {
          severity: 'BLOCK',
          params: {
            supervisor: say.internship.supervisor.name,
            employer: say.internship.employer,
          },
          gates: OUTREACH,
          fix: 'other_person',
        },
      ];
    },
  }),
  defineRule({
    id: 'R21',
    step: 'locate',
    severity: 'BLOCK',
    source: '1f',
    applies: (dossier) => supervisorSay(dossier).needed,
    check: (dossier) => {
      const say = supervisorSay(dossier);
      if (!say.needed || say.permission?.status !== 'granted_with_conditions') return [];
      const { conditions } = say.permission;
      const supervisor = say.internship.supervisor.name;
      const hits: Hit[] = [];
      if (conditions && conditions.text.trim() !== '') {
        hits.push({
          severity: 'WARN',
          code: 'conditions',
          params: { supervisor, conditions: conditions.text },
          gates: OUTREACH,
        });
      }
      const dates = excludedDates(dossier);
      const asked = dates === null ? null : excludedTime(dossier);
      if (dates !== null && asked !== null) {
        hits.push({
          severity: 'BLOCK',
          code: 'excluded_time',
          params: { supervisor, from: dates.from ?? 'now', until: dates.until ?? 'further notice' },
          gates: asked === 'meeting' ? ['agree_time', 'confirm'] : ['propose_times'],
          fix: 'meeting',
        });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R22',
    step: 'locate',
    severity: 'INFO',
    source: '1f',
    applies: ({ permissions }) => permissions.length > 0,
    check: (dossier) => {
      const today = studentToday(dossier);
      if (internshipWithContact(dossier)) return [];
      const over = dossier.internships.find(
        ({ employerKey, end }) => employerKey === dossier.contact.employerKey && end < today,
      );
      return over ? [{ severity: 'INFO', params: { employer: over.employer, end: over.end } }] : [];
    },
  }),
  defineRule({
    id: 'R23',
    step: 'locate',
    severity: 'INFO',
    source: '1f',
    applies: (dossier) => {
      const internship = internshipWithContact(dossier);
      return internship !== null && isSupervisor(dossier, internship);
    },
    check: ({ contact }) => [{ severity: 'INFO', params: { name: contact.fullName.value } }],
  }),
  defineRule({
    id: 'R24',
    step: 'locate',
    severity: 'OFFER',
    source: '1g',
    applies: (dossier) => internshipWithContact(dossier) !== null,
    check: (dossier) => {
      const internship = internshipWithContact(dossier);
      if (!internship || asksForNames(dossier)) return [];
      const params = { supervisor: internship.supervisor.name };
      const offer: Hit = { severity: 'OFFER', code: 'offer', params };
      if (internship.settledIn) return [offer];
      const calendar = contactCalendar(dossier);
      const settledBy = dossier.policy.permissionNoticeWorkingDay;
      const day = workingDayNumber(internship.start, studentToday(dossier), calendar);
      if (day >= settledBy) return [offer];
      const from = nthWorkingDay(internship.start, settledBy, calendar).toString();
      return [{ severity: 'INFO', code: 'early', params: { ...params, from } }];
    },
  }),
  defineRule({
    id: 'R25',
    step: 'locate',
    severity: 'INFO',
    source: '1g',
    applies: (dossier) =>
      dossier.contact.howFound?.kind === 'supervisor' && activeInternships(dossier).length > 0,
    check: (dossier) => {
      const internship = internshipWithContact(dossier) ?? activeInternships(dossier)[0];
      if (!internship) return [];
      const { name, mayBeNamed } = internship.supervisor;
      return [
        {
          severity: 'INFO',
          code: mayBeNamed ? 'may_be_named' : 'not_named',
          params: { supervisor: name },
        },
      ];
    },
  }),
  defineRule({
    id: 'R26',
    step: 'locate',
    severity: 'INFO',
    source: '1h',
    applies: (dossier) =>
      dossier.contact.howFound?.kind === 'own_relationship' &&
      internshipWithContact(dossier) !== null,
    check: (dossier) => {
      const internship = internshipWithContact(dossier);
      if (!internship) return [];
      const suggested = dossier.others.some(
        ({ contactHowFound }) => contactHowFound === 'supervisor',
      );
      const calendar = contactCalendar(dossier);
      const day = workingDayNumber(internship.start, studentToday(dossier), calendar);
      if (suggested || day > dossier.policy.ownRelationWorkingDays) return [];
      return [{ severity: 'INFO', params: { supervisor: internship.supervisor.name } }];
    },
  }),
  // Every rule above asks for an active internship first; a student without one sees none of them.
  defineRule({
    id: 'R29',
    step: 'locate',
    severity: 'INFO',
    source: '1f',
    applies: () => false,
    check: () => [],
  }),
] as const satisfies readonly Rule[];

/** A proposal made this very moment is the one that `decide` is being asked about. */
function excludedTime(dossier: Dossier): 'meeting' | 'proposal' | null {
  const { meeting, proposals } = dossier.interview;
  if (isAgreed(meeting)) return isExcludedBySupervisor(dossier, meeting.start) ? 'meeting' : null;
  const latest = proposals.at(-1);
  if (latest?.at !== dossier.now) return null;
  const meets = latest.slots.some(({ start }) => isExcludedBySupervisor(dossier, start));
  return meets ? 'proposal' : null;
}
