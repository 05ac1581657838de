import type { Person } from './people.ts';

/** What a student writes to one person and to nobody else: the rules compare texts (L31). */
const OPENINGS = [
  'Reading about {employer} made me wonder how a {role} there decides which warning goes out first',
  'A lecture on dry summers ended with {employer}, and I kept asking myself what a {role} does on such a morning',
  'My seminar paper leans on two reports by {employer}, and the {role} behind the maps would know what they leave out',
  'Friends who walked along the new embankment spoke of {employer}, where a {role} has the last word on the height',
  'Of all the offices on our field trip {employer} stayed in my mind, since the {role} explained the pumps without notes',
  'When the lake was drained last autumn {employer} ran the gauges, and I would like to hear how a {role} plans such a week',
] as const;
const ENDINGS = [
  'because both farmers and towns depend on the answer.',
  'while the weather models still disagree.',
  'before the first rain of the season arrives.',
  'with only forty gauges for the whole valley.',
  'once the budget of the year has been spent.',
] as const;
const GOALS = [
  'how people find their way into flood forecasting',
  'what a working week near the river really looks like',
  'which parts of a degree matter once one measures water',
  'how a beginner learns to trust and to doubt a model',
  'why some leave the field after two years and others stay',
] as const;

const at = (values: readonly string[], n: number): string => values[n % values.length] ?? '';

/** One or two sentences of 12 to 45 words that name role and employer (L12). */
export function whyYouFor({ fields }: Person, n: number): string {
  const opening = at(OPENINGS, n)
    .replace('{employer}', fields.employer ?? '')
    .replace('{role}', (fields.jobTitle ?? '').toLowerCase());
  return `${opening} ${at(ENDINGS, Math.floor(n / OPENINGS.length) + n)}`;
}

export const goalFor = (n: number): string => at(GOALS, n);

/** What stayed with the student, and what they will do: one pair for each talk of a student (L31). */
const THANKS = [
  {
    notes: 'The gauge that failed in 2024 taught the team to read three models side by side.',
    specificThing:
      'Your story of the gauge that failed in 2024 stayed with me, because I had trusted single models.',
    nextStep: 'reading the report on that flood before I choose my project',
  },
  {
    notes: 'Half of the week is talking with farmers, and the other half is writing it down.',
    specificThing:
      'That half of your week is talking with farmers surprised me; I had pictured days alone with maps.',
    nextStep: 'taking the course on interviewing which I had crossed off',
  },
  {
    notes: 'A permit needs two winters, so beginners learn patience before hydraulics.',
    specificThing:
      'When you said that a permit needs two winters, I understood why patience comes before hydraulics.',
    nextStep: 'asking our office for a placement that lasts longer than one term',
  },
  {
    notes: 'They draw each plan by hand first and only then open the program.',
    specificThing:
      'I keep thinking of the plans that you draw by hand first, since I always open the program at once.',
    nextStep: 'sketching my seminar map on paper during the coming week',
  },
] as const;

export const thanksFor = (n: number): (typeof THANKS)[number] =>
  THANKS[(n % THANKS.length) as 0 | 1 | 2 | 3];
