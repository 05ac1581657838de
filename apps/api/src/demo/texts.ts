import type { Command } from '@acquaint/core/workflow/commands';
import type { Debrief } from '@acquaint/core/workflow/interview';
import type { Notebook } from './notebook.ts';
import { writeAgenda } from './write-agenda.ts';
import type { Key } from './people.ts';

/** What the demo students wrote themselves: different for each person, as the rules ask. */
const written: Readonly<
  Record<Key, { goal: string; reason: string; whyYou: string; found: string }>
> = {
  amara: {
    goal: 'how people find their way into flood forecasting',
    reason: 'Forecasting floods is the work that I can picture doing later on.',
    whyYou:
      'Your work as a hydrologist at River Trust caught my eye because the control room for flood forecasting joins field data with weather models.',
    found: 'River Trust opened a control room for flood forecasting.',
  },
  wulandari: {
    goal: 'what a flood modeller decides by hand and what the model decides',
    reason: 'Her maps of the delta are the reason why I chose my seminar topic.',
    whyYou:
      'Your article on reading rivers from space made me wonder how a flood modeller at Delta Institute checks a satellite picture against a gauge.',
    found: 'Delta Institute publishes a flood map of the delta each morning.',
  },
  theresia: {
    goal: 'how a water board weighs farmers, towns and fish against each other',
    reason: 'She decides between wells and wetlands, which is what my thesis could be about.',
    whyYou:
      'As head of river basin management you settle who may take water in a dry summer, and I would like to understand how such a decision is prepared.',
    found: 'The water board of the upper valley closed two wells in the dry summer.',
  },
  gudrun: {
    goal: 'how environmental planners get a harbour and a bird reserve to live together',
    reason: 'Planning where sea and town meet joins both halves of my degree.',
    whyYou:
      'What you showed at the Coastal Cities evening about moving a quay for the eiders was the first plan I saw that an environmental planner had won.',
    found: 'Harbour Works moved the eastern quay to spare a breeding ground.',
  },
  noura: { goal: '', reason: '', whyYou: '', found: '' },
  jonas: {
    goal: 'how an ecologist decides which stretch of a river to restore first',
    reason: 'He works two doors away on the stretch of river that I measure each week.',
    whyYou:
      'You led the work on the meander below the mill, and I measure there each week; I would like to know what a restoration ecologist looks at first.',
    found: 'The agency gave the meander below the mill its old bed back.',
  },
};

export const whyYouOf = (key: Key): string => written[key].whyYou;

/** Purpose, goal, reason and form of a request by mail. */
export const asking = (key: Key, mode: 'video' | 'in_person' = 'video'): Command[] => [
  { type: 'choosePurposes', data: { purposes: ['first_hand_info', 'entering_and_advancing'] } },
  { type: 'writeGoal', data: { goal: written[key].goal } },
  { type: 'writeShortlistReason', data: { reason: written[key].reason } },
  {
    type: 'chooseFormat',
    data: {
      mode,
      setting: mode === 'video' ? 'video' : 'workplace',
      minutes: 20,
      visitMinutes: null,
    },
  },
  { type: 'chooseChannel', data: { channel: 'email' } },
];

/** What was read before asking: three notes on the field, two on the employer. */
export const notesOn = (key: Key, book: Notebook): Command[] => [
  book.note(
    'field',
    'occupation_profile',
    'Occupation profile',
    'Hydrologists model how rain becomes river flow, and check the models at gauges.',
  ),
  book.note(
    'field',
    'news',
    'Morning paper',
    'Flood warnings now come with a likelihood, from many weather forecasts at once.',
  ),
  book.note(
    'field',
    'professional_body',
    'Society of Water Engineers',
    'Most people take about four years from a degree to the chartered title.',
  ),
  book.note('employer', 'employer_site', 'Their own pages', written[key].found),
  book.note(
    'employer',
    'news',
    'Regional news',
    'They took on six people straight from university.',
  ),
];

/** Questions, introduction and a plan for the day. */
export async function prepared(key: Key, book: Notebook): Promise<Command[]> {
  const { dossier } = await book.look(key);
  const agenda = writeAgenda(dossier, {
    blank: 'demand is steady',
    questions: [
      'What did your first big flood look like from the inside?',
      'Which course would you take again before starting in your team?',
    ],
  });
  return [
    { type: 'setAgenda', data: { agenda, movedToFollowUp: [] } },
    {
      type: 'changePlan',
      data: {
        changes: {
          introduction: 'I am Lena, in my second year of Environmental Science at Northgate.',
          attire: 'A plain shirt and a jacket.',
          techCheck: { quietPlace: true, tested: true, charged: true, notesInView: true },
          resumePacked: true,
          toldSomeone: true,
        },
      },
    },
  ];
}

export const aDebrief: Omit<Debrief, 'at'> = {
  workplaceSignals: 'A quiet office, maps on every wall, and doors that stood open.',
  learned: 'A plan is won in the first talk with the people who would lose by it.',
  liked: 'That a biologist and an engineer shared one desk.',
  disliked: 'How long a permit takes.',
  promises: 'She will send the plan of the quay.',
  nextStep: 'Ask for a day on site in spring.',
  purposeOutcome: { first_hand_info: 'yes', entering_and_advancing: 'partly' },
  closingLeftOut: {},
  interest: 'more',
  direction: 'confirmed',
};
