import { confidenceItems } from './confidence.ts';
import type { Policy } from '../policy/policy.ts';
import { directionPhrases, interestPhrases } from './direction.ts';
import { fill } from './say.ts';

interface MetricWords {
  title: string;
  definition: string;
  /** What each figure and each group is called. */
  rows: Readonly<Record<string, string>>;
  splits?: Readonly<Record<string, string>>;
  /** What an average counts; the single form stands beside a 1. */
  unit?: { one: string; other: string };
}

const CHANNELS = {
  email: 'By e-mail',
  phone: 'By phone',
  letter: 'By letter',
  linkedin: 'On LinkedIn',
  platform: 'On a platform',
  unknown: 'Not known',
} as const;

const words: Readonly<Record<string, MetricWords>> = {
  participation: {
    title: 'Participation',
    definition: 'Students with at least one talk held, of all students in the cohort.',
    rows: { all: 'Students with a talk held' },
  },
  chain: {
    title: 'From contact to referral',
    definition:
      'Contacts written down in the range; then interviews: first request sent, answered by a person, accepted, held, thanked within 24 hours of the talk, and with at least one person named. Each step counts among the ones before it.',
    rows: {
      located: 'Contacts located',
      requested: 'Requests sent',
      answered: 'Answered',
      accepted: 'Accepted',
      held: 'Held',
      thanked_24h: 'Thanked within 24 hours',
      referral: 'Led to a referral',
    },
  },
  reply_rate: {
    title: 'Reply rate',
    definition:
      'First requests that a person answered within {replyRateDays} days, of all first requests older than {replyRateDays} days. A no is an answer; an automatic one is not.',
    rows: { all: 'All requests', ...CHANNELS, warm: 'Warm', cold: 'Cold' },
    splits: { channel: 'By channel', warmth: 'By warmth' },
  },
  acceptance_rate: {
    title: 'Acceptance rate',
    definition: 'Requests that were accepted, of those that a person answered.',
    rows: { all: 'Accepted' },
  },
  days_to_answer: {
    title: 'Time to an answer',
    definition:
      "Median of the business days from the first request to the first answer of a person, by the contact's own calendar.",
    rows: { median: 'Median' },
    unit: { one: 'business day', other: 'business days' },
  },
  asks_per_talk: {
    title: 'Requests per talk',
    definition: 'First requests for each talk held.',
    rows: { all: 'Requests per talk held' },
  },
  contact_load: {
    title: 'Load on contacts',
    definition:
      'First requests of the whole school to one person in the 90 days before the cut-off, whatever the cohort. The cap is {contactRequestsPerTerm}; the share above it should be 0.',
    rows: {
      mean: 'Mean per contact',
      max: 'Most to one contact',
      above_cap: 'Contacts above the cap',
    },
  },
  employers: {
    title: 'Reach',
    definition:
      'Different employers and different fields in which a talk was held; upper and lower case are one. Hidden where fewer than five students held these talks.',
    rows: { employers: 'Employers', fields: 'Fields' },
  },
  referral_yield: {
    title: 'Referrals',
    definition:
      'People whom contacts named for each talk held, and the share of them with consent to use the name.',
    rows: { per_talk: 'People named per talk', with_consent: 'With consent to use the name' },
  },
  preparation: {
    title: 'Preparation',
    definition:
      'Talks held with an agenda and the research that the rules ask for (at least {researchFieldNotes} notes on the field and {researchEmployerNotes} on the employer), where no rule was lifted, of all talks held.',
    rows: { all: 'Fully prepared' },
  },
  thank_you: {
    title: 'Thank-yous on time',
    definition:
      'Talks held after which a thank-you was sent within {thankYouHardLimitDays} days, and within 24 hours. Talks of the last {thankYouHardLimitDays} days count once the thank-you is sent.',
    rows: { within_5d: 'Before it is too late', within_24h: 'Within 24 hours' },
  },
  second_degree: {
    title: 'Second-degree talks',
    definition: 'Talks held with somebody whom an earlier contact named, of all talks held.',
    rows: { all: 'From a referral' },
  },
  kept_in_touch: {
    title: 'Kept in touch',
    definition:
      'Contacts who got a word about how things went within four months of the talk, of those where the student planned it and three months have passed.',
    rows: { all: 'Heard from the student' },
  },
  no_show: {
    title: 'Missed and called off late',
    definition:
      'Meetings at which one side did not appear, of all held or missed; and meetings called off with less than {cancelNoticeHours} hours of notice, for each of these.',
    rows: {
      missed: 'Missed',
      late_cancel: 'Called off late, per held or missed',
      student: 'By the student',
      contact: 'By the contact',
    },
    splits: { missed_by: 'Missed by' },
  },
  punctuality: {
    title: 'There in time',
    definition:
      'Of the talks held that students went to: where they noted on the day card, with one tap, that they are there; where that was before the start; and where it was in the window from {arriveFrom} to {arriveUntil} minutes before it. Talks without a tap stay in n, so each share is the least that it can have been.',
    rows: {
      noted: 'Arrival noted',
      by_start: 'There before the start',
      in_window: 'There in the window',
    },
  },
  competency_evidence: {
    title: 'Evidence of competencies',
    definition:
      'Artefacts by the career readiness competency (NACE) that they show, as we read it: requests sent, research notes, agendas, debriefs. Each counts once, whatever was said of it. Of the other four competencies an interview leaves nothing to count.',
    rows: {
      communication: 'Communication: requests sent',
      critical_thinking: 'Critical thinking: research notes',
      professionalism: 'Professionalism: agendas',
      career_self_development: 'Career and self-development: debriefs',
    },
  },
  interest: {
    title: 'More or less interested after the talk',
    definition:
      'Talks held after which the student said in the debrief whether the work interests them more, about the same, or less; each answer of all that were given. Nobody has to say. Less interested is a success of exploring: better found out in a talk than in a job.',
    rows: { said: 'Talks with an answer', ...interestPhrases },
    splits: { answer: 'What students said' },
  },
  direction: {
    title: 'Where talks led',
    definition:
      'Talks held after which the student said in the debrief that their direction is confirmed, has changed, or that a new field opened; each answer of all that were given. Nobody has to say, and no answer is better than another.',
    rows: { said: 'Talks with an answer', ...directionPhrases },
    splits: { answer: 'What students said' },
  },
  confidence_change: {
    title: 'Confidence before and after',
    definition:
      'How sure students say they feel, from 1 to 5, as the mean of five questions: before their first talk and once more after the third. Counted are those who answered both times, the second time in the range; the change is the second mean less the first.',
    rows: {
      change: 'Mean change',
      before: 'Before the first talk',
      after: 'After three talks',
      ...confidenceItems,
    },
    splits: { item: 'Mean change by question' },
    unit: { one: 'point', other: 'points' },
  },
};

export const metricWords = (id: string): MetricWords | null => words[id] ?? null;

export const metricTitle = (id: string): string => words[id]?.title ?? id;

/** The definition with the numbers that the school has chosen. */
export function metricDefinition(id: string, policy: Policy): string {
  const { replyRateDays, contactRequestsPerTerm, researchFieldNotes, researchEmployerNotes } =
    policy;
  const { thankYouHardLimitDays, cancelNoticeHours, arriveEarlyMinutes } = policy;
  return fill(words[id]?.definition ?? '', {
    replyRateDays,
    contactRequestsPerTerm,
    researchFieldNotes,
    researchEmployerNotes,
    thankYouHardLimitDays,
    cancelNoticeHours,
    arriveFrom: arriveEarlyMinutes.to,
    arriveUntil: arriveEarlyMinutes.from,
  });
}

export const figureLabel = (id: string, key: string): string => words[id]?.rows[key] ?? key;

export const splitLabel = (id: string, by: string): string => words[id]?.splits?.[by] ?? by;

/** The word beside an average, as one decimal is printed; null where the number says all. */
export function unitWord(id: string, value: number | null): string | null {
  const unit = metricWords(id)?.unit;
  if (unit === undefined) return null;
  return value !== null && Math.abs(value).toFixed(1) === '1.0' ? unit.one : unit.other;
}
