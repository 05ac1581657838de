import { instantToWall } from '@acquaint/core/schedule/zones';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';
import { later } from '../demo/moments.ts';
import { writeAgenda } from '../demo/write-agenda.ts';
import { afterTheTalk } from './after-talk.ts';
import { goodMorning, hours } from './moments.ts';
import { type Life, type Story, untilSent } from './life.ts';

const nowOf = ({ book }: Story): Instant => book.deps.now();

/** From the agreement to the end of the talk, or to its cancellation. */
export async function* aMeeting(story: Story, agreed: MeetingFacts): Life {
  const { book, key, fate, person } = story;
  yield* confirm(story);
  if (fate.prepares === 'early') await prepare(story);
  let facts = agreed;
  if (fate.meeting === 'moved') {
    yield hours(facts.start, -49);
    facts = moved(facts, goodMorning(facts.start, 2, person.place, 180));
    await book.act(key, {
      type: 'changeMeeting',
      data: {
        facts,
        evidence: { kind: 'call', at: nowOf(story), replyId: null, note: 'She rang.' },
        by: 'contact',
        reason: 'A site visit came up.',
      },
    });
    yield* confirm(story);
  }
  if (fate.meeting === 'cancelled_by_contact' || fate.meeting === 'cancelled_by_student') {
    yield hours(facts.start, -30);
    const by = fate.meeting === 'cancelled_by_contact' ? 'contact' : 'student';
    await book.act(key, { type: 'cancelMeeting', data: { by, reason: 'Illness.' } });
    yield later(facts.start, 60);
    await book.act(key, { type: 'withdrawInterview', data: { reason: null } });
    return;
  }
  if (fate.prepares === 'when_reminded') {
    yield hours(facts.start, -5);
    await prepare(story);
  }
  if (fate.meeting === 'missed_by_student') {
    yield later(facts.start, 40);
    const data = { by: 'student', reason: 'The train stood still.' } as const;
    await book.act(key, { type: 'reportMissed', data });
    return;
  }
  yield later(facts.start, facts.minutes + (fate.reports === 'at_once' ? 4 : 14 * 60));
  yield* afterTheTalk(story, facts);
}

/** Writes the note that both rely on: the same day, or once the reminder has come. */
async function* confirm(story: Story): Life {
  const { book, key, fate } = story;
  yield later(nowOf(story), fate.confirms === 'at_once' ? 20 : 13 * 60);
  const composition = { templateId: 'T18', written: {} };
  yield* untilSent(story, () => book.send(key, composition, 'acquaint'));
  await book.act(key, { type: 'confirmMeeting', data: {} });
}

async function prepare({ book, key, fate }: Story): Promise<void> {
  const { dossier } = await book.look(key);
  const agenda = writeAgenda(dossier, {
    blank: 'demand is steady',
    questions: ['What did your first flood look like?', 'Which course would you take again?'],
  });
  await book.act(
    key,
    { type: 'setAgenda', data: { agenda, movedToFollowUp: [] } },
    {
      type: 'changePlan',
      data: {
        changes: {
          introduction: 'I am in my second year of Environmental Science.',
          attire: 'A plain shirt.',
          techCheck: { quietPlace: true, tested: true, charged: true, notesInView: true },
          resumePacked: true,
          toldSomeone: true,
          ...(fate.mode === 'in_person' ? { travelMinutes: 25 } : {}),
        },
      },
    },
  );
}

const moved = (facts: MeetingFacts, start: Instant): MeetingFacts => ({
  ...facts,
  start,
  wallTime: instantToWall(start, facts.zone),
});
