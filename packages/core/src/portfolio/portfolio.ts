import { somebodyAtWork } from '../phrases/portfolio.ts';
import type { Mode } from '../library/kinds.ts';
import type { InterviewState, Meeting } from '../workflow/interview.ts';
import type { Contact, Id, Internship, Student } from '../workflow/records.ts';
import {
  type AssessedWork,
  type AssessmentChoice,
  assessmentEntries,
  type AssessmentEntry,
  type PortfolioAssessment,
  shownAssessments,
} from './assessment.ts';
import type { PortfolioChoice, PortfolioPart } from './choice.ts';
import { noChoice, PORTFOLIO_PARTS } from './choice.ts';
import { namesByWhole, namesPerson } from './naming.ts';

/** What a portfolio is made from: the student's own book and what they chose. */
export interface PortfolioSource {
  student: Pick<Student, 'fullName' | 'program' | 'year' | 'school'>;
  contacts: readonly Contact[];
  interviews: readonly InterviewState[];
  internships: readonly Pick<Internship, 'supervisor'>[];
  choices: readonly PortfolioChoice[];
  works: readonly AssessedWork[];
  assessmentChoices: readonly AssessmentChoice[];
}

/** Whom the student talked with: by name only where they agreed. */
export type PortfolioPerson =
  | { kind: 'named'; name: string; jobTitle: string; employer: string; language: string }
  | { kind: 'described'; description: string };

/** One talk as others may read of it. */
export interface PortfolioTalk {
  interviewId: Id;
  /** `YYYY-MM`; the day is nobody else's matter. */
  month: string;
  field: string | null;
  mode: Mode;
  minutes: number;
  person: PortfolioPerson;
  words: { part: PortfolioPart; text: string }[];
}

export interface Portfolio {
  student: PortfolioSource['student'];
  talks: PortfolioTalk[];
  counts: { talks: number; minutes: number; people: number; fields: number };
  assessments: PortfolioAssessment[];
}

/** One talk as the student chooses for it. */
export interface PortfolioEntry {
  contactName: string;
  month: string;
  choice: PortfolioChoice;
  /** What describes the person while the student has no words of their own. */
  usualDescription: string;
  /** They asked not to be contacted: nothing can name them. */
  neverNamed: boolean;
  /** Words of the debrief; those that name somebody who did not agree stay out. */
  parts: { part: PortfolioPart; text: string; namesSomebody: boolean }[];
}

interface Talk {
  interview: InterviewState;
  meeting: Meeting;
  contact: Contact;
  choice: PortfolioChoice;
}

/** Whether the talk took place, and the student did not withdraw it. */
export const tookPlace = ({ status, meeting }: InterviewState): boolean =>
  status !== 'withdrawn' && meeting?.status === 'held';

/** A contact is named with their own yes alone, and never against their wish to be left in peace. */
const mayBeNamed = (contact: Contact, { agreement }: PortfolioChoice): boolean =>
  agreement !== null && contact.state !== 'do_not_contact';

/** Talks that took place, newest first. */
function talksOf({ contacts, interviews, choices }: PortfolioSource): Talk[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const chosen = new Map(choices.map((choice) => [choice.interviewId, choice]));
  return interviews
    .flatMap((interview) => {
      const contact = byId.get(interview.contactId);
      const { meeting } = interview;
      if (!tookPlace(interview) || meeting === null || !contact) return [];
      return [
        { interview, meeting, contact, choice: chosen.get(interview.id) ?? noChoice(interview) },
      ];
    })
    .sort(
      (a, b) =>
        b.meeting.start.localeCompare(a.meeting.start) ||
        a.interview.id.localeCompare(b.interview.id),
    );
}

interface Silent {
  contacts: Contact[];
  /** Whole names, also of people who are no contacts. */
  names: string[];
}

/** Who has not agreed to stand in the portfolio. */
function silentIn(source: PortfolioSource, talks: readonly Talk[]): Silent {
  const agreed = new Set(
    talks.filter((talk) => mayBeNamed(talk.contact, talk.choice)).map(({ contact }) => contact.id),
  );
  const contacts = source.contacts.filter(({ id }) => !agreed.has(id));
  const names = [
    ...contacts.map(({ fullName }) => fullName.value),
    ...source.interviews
      .flatMap(({ referrals }) =>
        referrals.filter(({ contactId }) => !contactId || !agreed.has(contactId)),
      )
      .map(({ name }) => name),
    ...source.internships
      .filter(({ supervisor }) => !supervisor.contactId || !agreed.has(supervisor.contactId))
      .map(({ supervisor }) => supervisor.name),
  ];
  return { contacts, names };
}

/** Tells whether a text names somebody who has not agreed to stand in the portfolio. */
function nameFinder(
  source: PortfolioSource,
  talks: readonly Talk[],
): (text: string, talk: Pick<Talk, 'contact' | 'choice'>) => boolean {
  const silent = silentIn(source, talks);
  return (text, { contact, choice }) =>
    (!mayBeNamed(contact, choice) && namesPerson(text, contact)) ||
    silent.names.some((name) => namesByWhole(text, name)) ||
    silent.contacts.some(
      ({ familyName }) =>
        familyName !== null && familyName.length > 3 && namesByWhole(text, familyName),
    );
}

/** Title and nothing else, unless even that says who it is. */
const usualDescription = (contact: Contact, names: (text: string) => boolean): string => {
  const title = contact.jobTitle.value.trim();
  return title === '' || names(title) ? somebodyAtWork : title;
};

function personOf({ contact, choice }: Talk, names: (text: string) => boolean): PortfolioPerson {
  if (mayBeNamed(contact, choice)) {
    const { fullName, jobTitle, employer, language } = contact;
    return {
      kind: 'named',
      name: fullName.value,
      jobTitle: jobTitle.value,
      employer: employer.value,
      language,
    };
  }
  const own = choice.description;
  return {
    kind: 'described',
    description: own !== null && !names(own) ? own : usualDescription(contact, names),
  };
}

/**
 * The assignments that may stand in the portfolio. Their words are the school's and meant for a
 * whole class, so a family name alone is an ordinary word in them.
 */
export function portfolioAssessments(source: PortfolioSource): AssessmentEntry[] {
  const { names } = silentIn(source, talksOf(source));
  return assessmentEntries(source.works, source.assessmentChoices, (text) =>
    names.some((name) => namesByWhole(text, name)),
  );
}

/**
 * The student's portfolio: talks that took place, newest first, with the words that the student
 * chose, and the assessments that they want to show. Nobody is named in it, in whatever field, unless
 * they agreed.
 */
export function buildPortfolio(source: PortfolioSource): Portfolio {
  const all = talksOf(source);
  const finds = nameFinder(source, all);
  const shown = all.filter(({ choice }) => choice.isIncluded);
  const talks = shown.map((talk): PortfolioTalk => {
    const { interview, meeting, choice } = talk;
    const names = (text: string): boolean => finds(text, talk);
    const field = interview.field?.trim() || null;
    return {
      interviewId: interview.id,
      month: meeting.wallTime.slice(0, 7),
      field: field !== null && names(field) ? null : field,
      mode: meeting.mode,
      minutes: meeting.minutes,
      person: personOf(talk, names),
      words: PORTFOLIO_PARTS.flatMap((part) => {
        const text = interview.debrief?.[part].trim() ?? '';
        return text === '' || !choice.parts.includes(part) || names(text) ? [] : [{ part, text }];
      }),
    };
  });
  const { fullName, program, year, school } = source.student;
  return {
    student: { fullName, program, year, school },
    talks,
    counts: {
      talks: talks.length,
      minutes: talks.reduce((sum, { minutes }) => sum + minutes, 0),
      people: new Set(shown.map(({ contact }) => contact.id)).size,
      fields: new Set(talks.flatMap(({ field }) => (field ? [field.toLowerCase()] : []))).size,
    },
    assessments: shownAssessments(portfolioAssessments(source)),
  };
}

/** Every talk that may stand in the portfolio, with what there is to choose. */
export function portfolioEntries(source: PortfolioSource): PortfolioEntry[] {
  const all = talksOf(source);
  const finds = nameFinder(source, all);
  return all.map((talk) => {
    const { interview, meeting, contact, choice } = talk;
    const names = (text: string): boolean => finds(text, talk);
    return {
      contactName: contact.fullName.value,
      month: meeting.wallTime.slice(0, 7),
      choice,
      usualDescription: usualDescription(contact, names),
      neverNamed: contact.state === 'do_not_contact',
      parts: PORTFOLIO_PARTS.flatMap((part) => {
        const text = interview.debrief?.[part].trim() ?? '';
        return text === '' ? [] : [{ part, text, namesSomebody: names(text) }];
      }),
    };
  });
}
