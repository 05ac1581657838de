import { instantMs } from '../schedule/instant.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Step } from '../workflow/steps.ts';
import { missingFacts, noteIsCurrent } from './confirm.ts';
import { openTechChecks } from './arrive.ts';
import { minutesOf } from '../agenda/item.ts';
import type { Agenda } from '../agenda/types.ts';
import { askedMinutes } from './agenda-facts.ts';
import { countResearch } from './research.ts';
import { goesThere, isAgreed, travelOf } from './talk.ts';

type Ask<T> = Readonly<Record<Step, (dossier: Dossier) => T>>;

const isHeld = ({ interview }: Dossier): boolean => interview.meeting?.status === 'held';

const isSettled = ({ interview: { meeting } }: Dossier): boolean =>
  isAgreed(meeting) || meeting?.status === 'held';

/** Whether the student has started on a step. A step that has begun is never locked again. */
export const hasBegun: Ask<boolean> = {
  locate: () => true,
  contact: ({ interview }) => interview.request.status !== 'none' || interview.meeting !== null,
  schedule: ({ interview }) =>
    interview.request.status === 'accepted' ||
    interview.meeting !== null ||
    interview.proposals.length > 0,
  confirm: isSettled,
  research: ({ interview }) => interview.research.length > 0,
  prepare: ({ interview }) => interview.agenda !== null || Boolean(interview.plan.introduction),
  arrive: ({ interview: { plan } }) =>
    Boolean(plan.attire) ||
    plan.travelMinutes !== null ||
    Object.values(plan.techCheck).some(Boolean),
  thank: isHeld,
};

/** Whether the work of a step is done, before any BLOCK is asked about (R91). */
export const isComplete: Ask<boolean> = {
  locate: () => true,
  contact: ({ interview }) => interview.request.status === 'accepted' || interview.meeting !== null,
  schedule: isSettled,
  confirm: ({ interview: { meeting } }) =>
    meeting?.status === 'held' || (meeting?.status === 'confirmed' && noteIsCurrent(meeting)),
  research: ({ interview }) => interview.research.length > 0,
  prepare: ({ interview }) => (interview.agenda?.core.length ?? 0) > 0,
  arrive: (dossier) => {
    const { meeting, plan } = dossier.interview;
    if (meeting?.status === 'held') return true;
    if (!isAgreed(meeting)) return false;
    if (!goesThere(meeting.mode)) return openTechChecks(plan).length === 0;
    return Boolean(plan.attire?.trim()) && travelOf(dossier) !== null;
  },
  thank: (dossier) => isHeld(dossier) && dossier.interview.thankYou.status !== 'none',
};

export interface Progress {
  done: number;
  of: number;
}

const count = (facts: readonly boolean[]): Progress => ({
  done: facts.filter(Boolean).length,
  of: facts.length,
});

/** The short fact in a step's row; null where a number would say nothing. */
export const progressOf: Ask<Progress | null> = {
  locate: ({ contact, interview }) =>
    count([
      interview.purposes.length > 0,
      contact.fullName.verified !== null,
      contact.jobTitle.verified !== null,
      contact.salutation.value !== null,
      contact.pronunciation.state !== 'unknown',
      contact.howFound !== null,
    ]),
  contact: () => null,
  schedule: () => null,
  confirm: ({ interview: { meeting } }) => {
    if (!isAgreed(meeting)) return null;
    return count([
      missingFacts(meeting).length === 0,
      meeting.evidence !== null,
      meeting.status === 'confirmed',
      noteIsCurrent(meeting),
    ]);
  },
  research: ({ interview, policy }) => {
    const { field, employer } = countResearch(interview.research);
    const { researchFieldNotes, researchEmployerNotes } = policy;
    return {
      done: Math.min(field, researchFieldNotes) + Math.min(employer, researchEmployerNotes),
      of: researchFieldNotes + researchEmployerNotes,
    };
  },
  prepare: (dossier) => {
    const { agenda } = dossier.interview;
    return agenda === null ? null : { done: plannedMinutes(agenda), of: askedMinutes(dossier) };
  },
  arrive: (dossier) => {
    const { meeting, plan } = dossier.interview;
    if (!isAgreed(meeting)) return null;
    if (!goesThere(meeting.mode)) {
      const { quietPlace, tested, charged, notesInView } = plan.techCheck;
      return count([quietPlace, tested, charged, notesInView]);
    }
    return count([Boolean(plan.attire?.trim()), travelOf(dossier) !== null, plan.resumePacked]);
  },
  thank: (dossier) => {
    if (!isHeld(dossier)) return null;
    const { thankYou, debrief, capture, referrals, referralsNone, keepInTouch } = dossier.interview;
    return count([
      thankYou.status !== 'none',
      debrief !== null,
      capture.card !== null,
      referrals.length > 0 || referralsNone,
      keepInTouch.choice !== null,
    ]);
  },
};

/** Planned minutes; the reserve never counts (R80). */
export function plannedMinutes(agenda: Agenda): number {
  const { opening, core, watching, closing, slack } = agenda;
  return opening + minutesOf(core) + watching + minutesOf(closing) + slack;
}

/** The talk could no longer take place: the request has ended without one. */
export function hasEnded({ interview }: Dossier): boolean {
  const { request, meeting } = interview;
  if (meeting !== null) return false;
  return ['declined', 'redirected', 'let_go'].includes(request.status);
}

/** The agreed time is over and nobody has said how it went. */
export function isOver({ interview: { meeting }, now }: Dossier): boolean {
  if (!isAgreed(meeting) || meeting.start === '') return false;
  return instantMs(now) >= instantMs(meeting.start) + meeting.minutes * 60_000;
}
