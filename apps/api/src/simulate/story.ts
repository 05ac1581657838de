import { instantToWall } from '@acquaint/core/schedule/zones';
import type { Command } from '@acquaint/core/workflow/commands';
import type { MeetingFacts, Reply, Slot } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';
import { daysLater } from '../demo/moments.ts';
import { answerOnPage } from './answer-on-page.ts';
import { asking, notesOn } from './before-asking.ts';
import { type Life, type Story, untilSent } from './life.ts';
import { goodMorning, hours, whenFair } from './moments.ts';
import { aMeeting } from './meeting.ts';
import { whyYouFor } from '../demo/words.ts';

const now = ({ book }: Story): Instant => book.deps.now();

/** From finding somebody to the end, whichever it is. */
export async function* interview(story: Story): Life {
  const { book, key, person, n } = story;
  await book.meet(key, person.fields);
  await book.check(key);
  await book.begin(key, 'water engineering');
  await book.act(key, ...asking(story), ...notesOn(story));
  yield goodMorning(now(story), 1, person.place, (n * 7) % 60);
  const agreed = yield* ask(story);
  if (!agreed) return;
  yield* arrange(story);
}

/** Asks, waits, and asks once more where that is fair. @returns whether there will be a talk */
async function* ask(story: Story): AsyncGenerator<Instant, boolean, void> {
  const { book, key, person, fate, n } = story;
  if (fate.channel === 'phone') {
    const said = { reason: true, time: true, why: true, how: true } as const;
    const callId = book.newId();
    const call = { id: callId, outcome: null, callBackAt: null, said, note: null };
    yield* untilSent(story, () => book.act(key, { type: 'logCall', data: { call, at: null } }));
    yield hours(now(story), 26);
    await book.act(key, {
      type: 'logCallOutcome',
      data: { callId, outcome: 'reached', callBackAt: null },
    });
  } else {
    const written = { whyYou: whyYouFor(person, n) };
    yield* untilSent(story, () => book.send(key, { templateId: 'T01', written }, 'acquaint'));
  }
  const { answer } = fate;
  if (answer === 'silent' || answer === 'yes_after_nudge') {
    if (!(yield* nudge(story)) || answer === 'silent') {
      yield daysLater(now(story), 20);
      await book.act(key, { type: 'letGo', data: { reason: null } });
      return false;
    }
  } else yield whenFair(daysLater(now(story), 2), story.person.place);
  if (answer === 'away_then_yes') {
    await book.act(key, reply(story, 'auto_reply', daysLater(now(story), 5).slice(0, 10)));
    yield goodMorning(now(story), 8, person.place);
  }
  if (answer === 'no' || answer === 'redirect') {
    await book.act(key, reply(story, answer));
    return false;
  }
  await book.act(key, reply(story, 'yes'));
  return true;
}

/** @returns false when the wait said that nothing more may go out */
async function* nudge(story: Story): AsyncGenerator<Instant, boolean, void> {
  const { book, key } = story;
  if (story.fate.channel === 'phone') return true;
  const fairAt = daysLater(now(story), 13);
  yield whenFair(fairAt, story.person.place);
  yield* untilSent(story, () => book.send(key, { templateId: 'T13', written: {} }, 'acquaint'));
  yield whenFair(daysLater(now(story), 2), story.person.place);
  return true;
}

async function* arrange(story: Story): Life {
  const { book, key, person, fate } = story;
  const start = goodMorning(now(story), fate.leadDays, person.place, 60 * (1 + (story.n % 5)));
  const facts = factsAt(story, start);
  if (fate.times !== 'on_the_phone' && fate.channel === 'email') {
    const slots: Slot[] = [start, goodMorning(start, 1, person.place, 120)].map((at) => ({
      start: at,
      minutes: 20,
    }));
    yield* untilSent(story, () => propose(story, slots));
    yield hours(now(story), 3);
    if (fate.times === 'picked') {
      await answerOnPage(story, picking(story, facts));
      yield* aMeeting(story, facts);
      return;
    }
    await answerOnPage(story, suggesting(story, start));
    // Long enough for the reminder that somebody waits for an answer.
    yield hours(now(story), 26);
  }
  await book.act(key, {
    type: 'logAgreedTime',
    data: {
      meetingId: book.newId(),
      facts,
      evidence: { kind: 'call', at: now(story), replyId: null, note: 'Agreed on the phone.' },
    },
  });
  yield* aMeeting(story, facts);
}

async function propose({ book, key }: Story, slots: Slot[]): Promise<void> {
  await book.send(key, { templateId: 'T17', written: {}, extras: { slots } }, 'acquaint', {
    id: book.newId(),
    slots,
  });
}

export function factsAt({ person, home, fate }: Story, start: Instant): MeetingFacts {
  const { zone } = fate.mode === 'in_person' ? home : person.place;
  const common = { start, zone, wallTime: instantToWall(start, zone), minutes: 20 };
  switch (fate.mode) {
    case 'in_person':
      return {
        ...common,
        mode: 'in_person',
        setting: 'workplace',
        place: { kind: 'address', text: '4 Mill Lane', meetingPoint: 'reception' },
        whoStarts: 'meet_there',
      };
    case 'telephone':
      return {
        ...common,
        mode: 'telephone',
        setting: 'phone',
        place: { kind: 'number', text: '+493012345678', meetingPoint: null },
        whoStarts: 'student',
      };
    case 'video':
      return {
        ...common,
        mode: 'video',
        setting: 'video',
        place: { kind: 'link', text: 'https://meet.example/simulated', meetingPoint: null },
        whoStarts: 'contact',
      };
  }
}

function reply(
  { book, fate, person }: Story,
  outcome: Reply['outcome'],
  until: string | null = null,
): Command {
  return {
    type: 'logReply',
    data: {
      reply: {
        id: book.newId(),
        at: book.deps.now(),
        channel: fate.channel,
        outcome,
        text: outcome === 'yes' ? 'With pleasure. Please send me some times.' : null,
        until,
        redirectTo:
          outcome === 'redirect'
            ? { name: `Colleague of ${person.fields.fullName ?? ''}`, employer: null, detail: null }
            : null,
        pleaseDoNotContact: false,
        signedAs: person.fields.fullName ?? null,
      },
    },
  };
}

const picking = ({ book }: Story, facts: MeetingFacts): Command => ({
  type: 'pickTime',
  data: {
    replyId: book.newId(),
    meetingId: book.newId(),
    start: facts.start,
    mode: facts.mode,
    setting: facts.setting,
    place: facts.place,
    whoStarts: facts.whoStarts,
    reason: null,
  },
});

const suggesting = ({ book, person }: Story, start: Instant): Command => ({
  type: 'suggestTimes',
  data: {
    replyId: book.newId(),
    suggestion: {
      id: book.newId(),
      slots: [{ start: goodMorning(start, 2, person.place, 30), minutes: 20 }],
      zone: person.place.zone,
      words: 'The week after would be easier.',
      callNumber: null,
    },
    reason: null,
  },
});
