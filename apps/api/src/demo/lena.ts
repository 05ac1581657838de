import { goesThere } from '@acquaint/core/rules/talk';
import { instantToWall } from '@acquaint/core/schedule/zones';
import type { Command } from '@acquaint/core/workflow/commands';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';
import { comingMorning, dateAt, daysLater, justHeld, later, workingMorning } from './moments.ts';
import type { Happening, Notebook } from './notebook.ts';
import { type Key, people } from './people.ts';
import { aDebrief, asking, notesOn, prepared, whyYouOf } from './texts.ts';

const FIELD = 'water engineering';

/** Five people at five points of the way, so that the first look shows the whole product. */
export function lenaStories(now: Instant): Happening[] {
  return [
    ...toLocate(now),
    ...asked('amara', now, 3).happenings,
    ...toConfirm(now),
    ...justTalked(now),
    ...closed(now),
  ];
}

/** Found, and nothing checked yet. */
function toLocate(now: Instant): Happening[] {
  return [
    {
      at: later(now, -60),
      does: async (book) => {
        await book.meet('noura', people.noura.fields);
        await book.begin('noura', FIELD);
        await book.act('noura', { type: 'choosePurposes', data: { purposes: ['network'] } });
      },
    },
  ];
}

/** Everything up to the request, which went out on a working morning at least `days` days ago. */
function asked(key: Key, now: Instant, days: number): { at: Instant; happenings: Happening[] } {
  const { place, fields } = people[key];
  const at = workingMorning(now, days, place);
  const found = daysLater(at, -1);
  const happenings: Happening[] = [
    {
      at: found,
      does: async (book) => {
        await book.meet(key, fields);
        await book.check(key);
      },
    },
    {
      at: later(at, -120),
      does: async (book) => {
        await book.begin(key, FIELD);
        const mode = key === 'theresia' ? 'in_person' : 'video';
        await book.act(key, ...asking(key, mode), ...notesOn(key, book));
      },
    },
    {
      at,
      does: (book) => book.send(key, { templateId: 'T01', written: { whyYou: whyYouOf(key) } }),
    },
  ];
  return { at, happenings };
}

/** A yes that came in by mail, and the time that both agreed on. */
function agreed(key: Key, at: Instant, facts: MeetingFacts): Happening {
  return {
    at,
    does: async (book) => {
      const replyId = book.newId();
      await book.act(
        key,
        {
          type: 'logReply',
          data: {
            reply: {
              id: replyId,
              at: later(at, -30),
              channel: 'email',
              outcome: 'yes',
              text: 'With pleasure. The time that you named suits me well.',
              until: null,
              redirectTo: null,
              pleaseDoNotContact: false,
              signedAs: people[key].fields.fullName ?? null,
            },
          },
        },
        {
          type: 'logAgreedTime',
          data: {
            meetingId: book.newId(),
            facts,
            evidence: { kind: 'message', at: later(at, -30), replyId, note: null },
          },
        },
      );
    },
  };
}

const byVideo = (key: Key, start: Instant): MeetingFacts => ({
  start,
  zone: people[key].place.zone,
  wallTime: instantToWall(start, people[key].place.zone),
  minutes: 20,
  mode: 'video',
  setting: 'video',
  place: { kind: 'link', text: 'https://meet.example/northgate', meetingPoint: null },
  whoStarts: 'contact',
});

const atTheOffice = (key: Key, start: Instant): MeetingFacts => ({
  ...byVideo(key, start),
  mode: 'in_person',
  setting: 'workplace',
  place: { kind: 'address', text: '4 Mill Lane, Berlin', meetingPoint: 'reception' },
  whoStarts: 'meet_there',
});

/** Agreed for a morning of the coming week; the note that confirms it is still to be written. */
function toConfirm(now: Instant): Happening[] {
  const { at, happenings } = asked('wulandari', now, 8);
  const start = comingMorning(now, 4, people.wulandari.place);
  const answered = later(now, -180);
  const yes = answered > at ? answered : later(at, 60);
  return [...happenings, agreed('wulandari', yes, byVideo('wulandari', start))];
}

/** Agreed, confirmed and prepared for a talk, up to its end. */
function talked(key: Key, askedAt: Instant, facts: MeetingFacts): Happening[] {
  const answered = daysLater(askedAt, 1);
  return [
    agreed(key, answered, facts),
    {
      at: daysLater(askedAt, 2),
      does: async (book) => {
        await book.send(key, { templateId: 'T18', written: {} });
        await book.act(key, { type: 'confirmMeeting', data: {} });
        await book.act(key, ...(await prepared(key, book)));
      },
    },
    { at: later(facts.start, facts.minutes + 5), does: (book) => wroteDown(key, book, facts) },
  ];
}

async function wroteDown(key: Key, book: Notebook, facts: MeetingFacts): Promise<void> {
  const { dossier } = await book.look(key);
  const answers = (dossier.interview.agenda?.core ?? []).slice(0, 3).map((item, n): Command => ({
    type: 'captureAnswer',
    data: { key: item.key, asked: true, note: NOTES[n] ?? '' },
  }));
  const tapped: Command[] = goesThere(facts.mode)
    ? [{ type: 'noteArrival', data: { at: later(facts.start, -12), there: true } }]
    : [];
  await book.act(
    key,
    ...tapped,
    ...answers,
    { type: 'writeTalkNotes', data: { notes: 'The plan of the quay was drawn three times.' } },
    { type: 'recordCard', data: { card: 'asked_none' } },
    { type: 'reportHeld', data: { endedAt: later(facts.start, facts.minutes + 2) } },
  );
}

const NOTES = [
  'Half of the week is talking with people on site.',
  'The dry summer taught them to decide in days, not months.',
  'Hydraulics, and a course in writing plainly.',
];

/** Held today, if the day has come so far; the thank-you is what comes next. */
function justTalked(now: Instant): Happening[] {
  const { place } = people.theresia;
  const start = justHeld(now, 20, place);
  const { at, happenings } = asked('theresia', now, 11);
  return [...happenings, ...talked('theresia', at, atTheOffice('theresia', start))];
}

/** Thanked, asked who else to talk to, and closed five weeks ago. */
function closed(now: Instant): Happening[] {
  const { at, happenings } = asked('gudrun', now, 48);
  const start = workingMorning(now, 35, people.gudrun.place);
  const thanked = later(start, 60);
  const nextOn = dateAt(daysLater(start, 91), people.gudrun.place);
  return [
    ...happenings,
    ...talked('gudrun', at, byVideo('gudrun', start)),
    {
      at: thanked,
      does: async (book) => {
        await book.act(
          'gudrun',
          { type: 'writeDebrief', data: { debrief: aDebrief } },
          {
            type: 'addReferral',
            data: {
              referral: {
                id: book.newId(),
                name: 'Einar Þórsson',
                employer: 'Coast Guard',
                role: 'Harbour Pilot',
                detail: 'knows every current by name',
                consent: 'yes',
                checkBackOn: null,
                at: start,
                contactId: null,
                reportedBackAt: null,
              },
            },
          },
        );
        await book.addReferred('gudrun');
        await book.send('gudrun', {
          templateId: 'T23',
          written: {
            specificThing:
              'Your story of the quay that was drawn three times for the eiders stayed with me, because I had thought that plans are drawn once.',
            nextStep: 'asking for a day on site before I choose my seminar',
          },
        });
        await book.act(
          'gudrun',
          {
            type: 'makePromise',
            data: {
              promise: {
                id: book.newId(),
                by: 'contact',
                text: 'A list of books on tides and sand.',
                dueOn: null,
              },
            },
          },
          { type: 'chooseKeepInTouch', data: { choice: 'planned', nextOn } },
          { type: 'closeInterview', data: {} },
        );
      },
    },
  ];
}
