import { DIRECTIONS, INTERESTS } from '@acquaint/core/workflow/interview';
import { goesThere } from '@acquaint/core/rules/talk';
import type { MeetingFacts, Referral } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';
import { daysLater, later } from '../demo/moments.ts';
import { followReferral } from './follow-referral.ts';
import { hours } from './moments.ts';
import { type Life, type Story, untilSent } from './life.ts';
import { thanksFor } from '../demo/words.ts';

const nowOf = ({ book }: Story): Instant => book.deps.now();

/** Held, thanked (or not), looked back on, and kept in touch with. */
export async function* afterTheTalk(story: Story, facts: MeetingFacts): Life {
  const { book, key, fate } = story;
  const end = later(facts.start, facts.minutes);
  const { notes } = thanksFor(story.n);
  // Minutes before the start; one in six forgets the tap.
  const early = [12, 14, 11, 18, 6, null][story.n % 6] ?? null;
  if (goesThere(facts.mode) && early !== null) {
    const at = later(facts.start, -early);
    await book.act(key, { type: 'noteArrival', data: { at, there: true } });
  }
  await book.act(
    key,
    { type: 'reportHeld', data: { endedAt: end } },
    { type: 'writeTalkNotes', data: { notes } },
  );
  if (fate.feltUnsafe) await book.act(key, { type: 'reportFeltUnsafe', data: {} });
  const wait = { same_evening: 3, when_reminded: 21, overdue: 30, after_a_week: 150 };
  yield later(end, wait[fate.thanks] * 60);
  yield* thank(story);
  yield* lookBack(story, end);
  if (!fate.keepsInTouch) return;
  const nextOn = daysLater(end, 40).slice(0, 10);
  await book.act(key, { type: 'chooseKeepInTouch', data: { choice: 'planned', nextOn } });
}

async function* thank(story: Story): Life {
  const { book, key } = story;
  const { specificThing, nextStep } = thanksFor(story.n);
  const written = { specificThing, nextStep };
  yield* untilSent(story, () => book.send(key, { templateId: 'T23', written }, 'acquaint'));
}

async function* lookBack(story: Story, end: Instant): Life {
  const { book, key, fate } = story;
  yield later(nowOf(story), fate.debriefs === 'same_evening' ? 30 : 26 * 60);
  await book.act(
    key,
    { type: 'recordCard', data: { card: 'asked_none' } },
    {
      type: 'writeDebrief',
      data: {
        debrief: {
          workplaceSignals: story.n % 2 === 0 ? 'A quiet room with large screens.' : '',
          learned: 'They read three models side by side.',
          liked: 'How calm everybody was.',
          disliked: 'The nights.',
          promises: '',
          nextStep: 'Read the report.',
          purposeOutcome: story.n % 3 === 0 ? {} : { first_hand_info: 'yes' },
          closingLeftOut: {},
          // Every fifth does not say.
          interest: [...INTERESTS, 'more' as const, null][story.n % 5] ?? null,
          direction: ['confirmed' as const, ...DIRECTIONS, null][story.n % 5] ?? null,
        },
      },
    },
  );
  if (fate.referral === 'none') await book.act(key, { type: 'markNoReferrals', data: {} });
  if (fate.referral === 'yes' || fate.referral === 'ask_first') {
    const referral: Referral = {
      id: book.newId(),
      name: `Ben Marsh the ${story.n + 1}th`,
      employer: 'City Water Works',
      role: 'Network Engineer',
      detail: 'my colleague of many years',
      consent: fate.referral,
      checkBackOn: null,
      at: end,
      contactId: null,
      reportedBackAt: null,
    };
    await book.act(key, { type: 'addReferral', data: { referral } });
  }
  if (fate.promises) {
    const dueOn = daysLater(end, 5).slice(0, 10);
    for (const by of ['student', 'contact'] as const) {
      const promise = { id: book.newId(), by, text: 'Send the reading list.', dueOn };
      await book.act(key, { type: 'makePromise', data: { promise } });
    }
  }
  yield hours(nowOf(story), 1);
  if (fate.referral === 'yes' && fate.channel === 'email' && story.n % 2 === 0) {
    yield* followReferral(story);
  }
}
