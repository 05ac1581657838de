import { dayOf } from '@acquaint/front/format';
import { dueMoment } from '@acquaint/core/assignments/due';
import { startingRubric, type Criterion } from '@acquaint/core/assignments/rubric';
import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import type { AssignmentLine } from './assignment-queries.ts';

/** What the set-up form holds, field by field. */
export interface AssignmentValues {
  cohortId: string;
  title: string;
  instructions: string;
  talks: number | null;
  notRelative: boolean;
  spoken: boolean;
  minutes: number | null;
  researchNotes: number | null;
  thankYou: boolean;
  opensOn: string;
  windowCount: number | null;
  windowDays: number | null;
  dueOn: string;
  dueTime: string;
  graceHours: number | null;
  pointsPerDay: number | null;
  lastOn: string;
  resubmissions: number | null;
  rubric: Criterion[];
}

/** Where the server's name of a field differs from the form's. */
const SERVER_NAMES: Readonly<Record<string, string>> = {
  'terms.talks': 'talks',
  'terms.rules.minutes': 'minutes',
  'terms.rules.researchNotes': 'researchNotes',
  'terms.rules': 'talks',
  'terms.opensOn': 'opensOn',
  'terms.windows.count': 'windowCount',
  'terms.windows.days': 'windowDays',
  'terms.due.wall': 'dueOn',
  'terms.late.graceHours': 'graceHours',
  'terms.late.pointsPerDay': 'pointsPerDay',
  'terms.late.lastOn': 'lastOn',
  'terms.resubmissions': 'resubmissions',
};

/** `terms.windows.count` is `windowCount` in the form; `terms.rubric.0.title` is `rubric.0.title`. */
export const formField = (field: string): string =>
  SERVER_NAMES[field] ?? field.replace(/^terms\./, '');

const DAY = 86_400_000;
const inDays = (days: number, zone: string): string =>
  dayOf(new Date(Date.now() + days * DAY), zone);

/** A new form, or one with what was set before. */
export function valuesOf(
  line: AssignmentLine | null,
  cohortId: string,
  timeZone: string,
): AssignmentValues {
  if (line === null) {
    return {
      cohortId,
      title: '',
      instructions: '',
      talks: 3,
      notRelative: true,
      spoken: true,
      minutes: 20,
      researchNotes: 3,
      thankYou: true,
      opensOn: inDays(7, timeZone),
      windowCount: 4,
      windowDays: 4,
      dueOn: inDays(49, timeZone),
      dueTime: '23:59',
      graceHours: 2,
      pointsPerDay: 2,
      lastOn: inDays(56, timeZone),
      resubmissions: 1,
      rubric: startingRubric(),
    };
  }
  const { terms } = line;
  const [dueOn = '', dueTime = ''] = terms.due.wall.split('T');
  return {
    cohortId: line.cohortId,
    title: line.title,
    instructions: line.instructions,
    talks: terms.talks,
    notRelative: terms.rules.notRelative,
    spoken: terms.rules.spoken,
    minutes: terms.rules.minutes,
    researchNotes: terms.rules.researchNotes,
    thankYou: terms.rules.thankYou,
    opensOn: terms.opensOn,
    windowCount: terms.windows.count,
    windowDays: terms.windows.days,
    dueOn,
    dueTime,
    graceHours: terms.late.graceHours,
    pointsPerDay: terms.late.pointsPerDay,
    lastOn: terms.late.lastOn ?? '',
    resubmissions: terms.resubmissions,
    rubric: terms.rubric,
  };
}

// An empty number is sent as one that the server refuses by name.
const NOTHING = -1;

/** The terms as the server takes them. */
export const termsOf = (values: AssignmentValues) => ({
  talks: values.talks ?? NOTHING,
  rules: {
    notRelative: values.notRelative,
    spoken: values.spoken,
    minutes: values.minutes ?? NOTHING,
    researchNotes: values.researchNotes ?? NOTHING,
    thankYou: values.thankYou,
  },
  opensOn: values.opensOn,
  windows: { count: values.windowCount ?? NOTHING, days: values.windowDays ?? NOTHING },
  due: { wall: `${values.dueOn}T${values.dueTime}` },
  late: {
    graceHours: values.graceHours ?? NOTHING,
    pointsPerDay: values.pointsPerDay ?? NOTHING,
    lastOn: values.lastOn || null,
  },
  rubric: values.rubric,
  resubmissions: values.resubmissions ?? NOTHING,
});

/** The same for the core's checks; null while days or numbers are missing. */
export function checkableTerms(values: AssignmentValues, zone: string): AssignmentTerms | null {
  const { windowCount, windowDays, opensOn, dueOn, dueTime } = values;
  if (windowCount === null || windowDays === null || opensOn === '') return null;
  if (windowCount < 1 || windowCount > 8) return null;
  const due = dueMoment(`${dueOn}T${dueTime}`, zone);
  if (!due.ok) return null;
  const terms = termsOf(values);
  return { ...terms, due: { ...terms.due, zone, at: due.at } };
}
