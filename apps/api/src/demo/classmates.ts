import { instantToWall } from '@acquaint/core/schedule/zones';
import type { Command } from '@acquaint/core/workflow/commands';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { askForReview } from '../services/reviews/ask.ts';
import { compose } from '../services/drafts/compose.ts';
import { createEntries } from '../services/roster/store-rows.ts';
import { aProfile } from './fill-notebook.ts';
import { castContact } from './cast.ts';
import { asRoster } from './list-students.ts';
import { comingMorning, daysLater, later, workingMorning } from './moments.ts';
import { type Happening, live, type Notebook } from './notebook.ts';
import { goalFor, whyYouFor } from './words.ts';

/** Days before now on which the school listed them: longer than anybody should wait for a start. */
const LISTED = 40;

/** Where each of them is, so that every page of an advisor has somebody on it. */
const CLASSMATES = [
  { name: 'Aisha Bello', mailbox: 'aisha', stage: 'listed' },
  { name: 'Bogdan Ionescu', mailbox: 'bogdan', stage: 'listed' },
  { name: 'Chiara Fontana', mailbox: 'chiara', stage: 'locating' },
  { name: 'Dae-jung Park', mailbox: 'daejung', stage: 'asked' },
  { name: 'Émile Lefèvre', mailbox: 'emile', stage: 'silence' },
  { name: 'فاطمة الزهراء', mailbox: 'fatima', stage: 'to_confirm' },
  { name: 'Gwenllian Pritchard-Llewellyn', mailbox: 'gwenllian', stage: 'no_thanks' },
  { name: 'Hiroshi Tanaka', mailbox: 'hiroshi', stage: 'in_review' },
] as const;

type Stage = (typeof CLASSMATES)[number]['stage'];

/** With whom the classmate at this point of the way has to do. */
export const contactNameAt = (stage: Stage): string =>
  castContact(CLASSMATES.findIndex((one) => one.stage === stage)).fields.fullName ?? '';

/** Students of the same course, whom the school listed; nobody signs in as one of them. By name. */
export async function addClassmates(deps: Deps, organizationId: Id): Promise<Map<string, Id>> {
  const listedAt = daysLater(deps.now(), -LISTED);
  const blank = { login: null, course: null, yearOfStudy: null };
  const rows = CLASSMATES.map(({ name, mailbox }, n) => ({
    id: deps.newId(),
    key: String(20_260_001 + n),
    values: {
      ...blank,
      fullName: name,
      email: `${mailbox}@northgate.example`,
      programme: 'Geography',
      term: 'This term',
    },
  }));
  const ids = await asRoster(deps, organizationId, (tx) => createEntries(tx, rows, listedAt));
  const byName = new Map<string, Id>();
  for (const [n, { name, stage }] of CLASSMATES.entries()) {
    const userId = ids.get(rows[n]?.key ?? '');
    if (userId === undefined) throw new Error(`Nobody was listed for ${stage}.`);
    const member = { userId, organizationId, role: 'student' } as const;
    const introduced = aProfile(member, listedAt, {
      year: 'second-year',
      phone: `+4930123450${n}0`,
      fields: ['water engineering'],
      stage: 'EX',
    });
    await live(deps, member, [introduced, ...storyOf(stage, n, deps.now())]);
    byName.set(name, userId);
  }
  return byName;
}

const KEY = 'person';

function storyOf(stage: Stage, n: number, now: Instant): Happening[] {
  switch (stage) {
    case 'listed':
      return [];
    case 'locating':
      return [{ at: daysLater(now, -2), does: (book) => find(book, n) }];
    case 'asked':
      return asked(n, now, 3);
    case 'silence': {
      const nudged = workingMorning(now, 14, castContact(n).place);
      const nudge = (book: Notebook) => book.send(KEY, { templateId: 'T13', written: {} });
      return [...asked(n, now, 32), { at: nudged, does: nudge }];
    }
    case 'to_confirm':
      return [...asked(n, now, 8), agreed(n, now, comingMorning(now, 1, castContact(n).place))];
    case 'no_thanks': {
      const start = workingMorning(now, 4, castContact(n).place);
      const held: Command = { type: 'reportHeld', data: { endedAt: later(start, 22) } };
      return [
        ...asked(n, now, 18),
        agreed(n, daysLater(start, -3), start),
        {
          at: daysLater(start, -1),
          does: async (book) => {
            await book.send(KEY, { templateId: 'T18', written: {} });
            await book.act(KEY, { type: 'confirmMeeting', data: {} });
          },
        },
        { at: later(start, 30), does: (book) => book.act(KEY, held) },
      ];
    }
    case 'in_review':
      return [
        {
          at: later(now, -300),
          does: async (book) => {
            await find(book, n);
            await ready(book, n);
          },
        },
        { at: later(now, -240), does: (book) => handIn(book, n) },
      ];
  }
}

async function find(book: Notebook, n: number): Promise<void> {
  await book.meet(KEY, castContact(n).fields);
  await book.check(KEY);
  await book.begin(KEY, 'water engineering');
}

/** Purpose, goal, reason, form, and what was read before asking. */
async function ready(book: Notebook, n: number): Promise<void> {
  const { employer } = castContact(n).fields;
  await book.act(
    KEY,
    { type: 'choosePurposes', data: { purposes: ['first_hand_info', 'entering_and_advancing'] } },
    { type: 'writeGoal', data: { goal: goalFor(n) } },
    {
      type: 'writeShortlistReason',
      data: { reason: 'Work near rivers is what I can picture doing later on.' },
    },
    {
      type: 'chooseFormat',
      data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
    },
    { type: 'chooseChannel', data: { channel: 'email' } },
    book.note('field', 'occupation_profile', 'Occupation profile', 'Models are checked at gauges.'),
    book.note('field', 'news', 'Morning paper', 'Warnings now come with a likelihood.'),
    book.note('employer', 'employer_site', 'Their pages', `${employer} opened a control room.`),
  );
}

function asked(n: number, now: Instant, days: number): Happening[] {
  const at = workingMorning(now, days, castContact(n).place);
  return [
    {
      at: later(at, -120),
      does: async (book) => {
        await find(book, n);
        await ready(book, n);
      },
    },
    {
      at,
      does: (book) =>
        book.send(KEY, { templateId: 'T01', written: { whyYou: whyYouFor(castContact(n), n) } }),
    },
  ];
}

/** A yes by mail, with a time for a call by video. */
function agreed(n: number, at: Instant, start: Instant): Happening {
  const { place, fields } = castContact(n);
  const facts: MeetingFacts = {
    start,
    zone: place.zone,
    wallTime: instantToWall(start, place.zone),
    minutes: 20,
    mode: 'video',
    setting: 'video',
    place: { kind: 'link', text: 'https://meet.example/northgate', meetingPoint: null },
    whoStarts: 'contact',
  };
  const does = async (book: Notebook): Promise<void> => {
    const replyId = book.newId();
    const answeredAt = later(at, -30);
    const reply = {
      id: replyId,
      at: answeredAt,
      channel: 'email',
      outcome: 'yes',
      text: 'With pleasure. That time suits me well.',
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: fields.fullName ?? null,
    } as const;
    const evidence = { kind: 'message', at: answeredAt, replyId, note: null } as const;
    await book.act(
      KEY,
      { type: 'logReply', data: { reply } },
      { type: 'logAgreedTime', data: { meetingId: book.newId(), facts, evidence } },
    );
  };
  return { at, does };
}

/** The first request, as it waits for an advisor. */
async function handIn(book: Notebook, n: number): Promise<void> {
  const { dossier } = await book.look(KEY);
  const composition = { templateId: 'T01', written: { whyYou: whyYouFor(castContact(n), n) } };
  await askForReview(book.deps, book.member, {
    interviewId: dossier.interview.id,
    draft: compose(dossier, composition),
    idempotencyKey: book.newId(),
  });
}
