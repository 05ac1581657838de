import type { Debrief, Referral } from '@acquaint/core/workflow/interview';
import { uuid7 } from '@acquaint/db/uuid7';
import type { Journey } from './journey.ts';
import { aNote } from './notes.ts';

/** Everything of step 1 that an interview itself holds, and the research before a request. */
export async function readyToAsk(one: Journey, goal = aGoal): Promise<void> {
  await one.do({
    type: 'choosePurposes',
    data: { purposes: ['first_hand_info', 'entering_and_advancing'] },
  });
  await one.do({ type: 'writeGoal', data: { goal } });
  await one.do({
    type: 'writeShortlistReason',
    data: { reason: 'Forecasting floods is the work that I can picture doing later on.' },
  });
  const first = aNote('field', 'occupation_profile', 'Hydrologists model how rain becomes flow.');
  for (const note of [first, ...moreNotes()]) await one.do({ type: 'addNote', data: { note } });
}

export const aGoal = 'how people find their way into flood forecasting';

export const aWhyYou =
  'Your work as a hydrologist at River Trust caught my eye because the control room for flood forecasting joins field data with weather models.';

/** A yes by mail, as the student logs it. */
export async function logYes(one: Journey, id: string, at: string): Promise<void> {
  await one.do({
    type: 'logReply',
    data: {
      reply: {
        id,
        at,
        channel: 'email',
        outcome: 'yes',
        text: 'With pleasure. Please send me some times.',
        until: null,
        redirectTo: null,
        pleaseDoNotContact: false,
        signedAs: 'Amara Okafor',
      },
    },
  });
}

/** With one more on the field, what R60 and R64 ask for. */
export const moreNotes = () => [
  aNote('field', 'news', 'Flood warnings now use ensembles of weather forecasts.'),
  aNote('field', 'professional_body', 'Chartership takes about four years after a degree.'),
  aNote('employer', 'employer_site', 'River Trust runs forty gauges along the lower valley.'),
  aNote('employer', 'news', 'River Trust opened a control room for flood forecasting.'),
];

export const aDebrief: Omit<Debrief, 'at'> = {
  workplaceSignals: 'A quiet room with large screens.',
  learned: 'The gauge that failed taught the team to read three models side by side.',
  liked: 'How calm everybody was.',
  disliked: 'The nights.',
  promises: 'She will send a reading list.',
  nextStep: 'Read the report on the flood of 2024.',
  purposeOutcome: { first_hand_info: 'yes', entering_and_advancing: 'partly' },
  closingLeftOut: {},
  interest: 'less',
  direction: 'new_field',
};

export const aReferral = (at: string): Referral => ({
  id: uuid7(),
  name: 'Ben Marsh',
  employer: 'City Water Works',
  role: 'Network Engineer',
  detail: 'my colleague of many years',
  consent: 'yes',
  checkBackOn: null,
  at,
  contactId: null,
  reportedBackAt: null,
});
