import { DAY_PARTS, FORMATS, FORMAT_MODE, type Format } from '@acquaint/core/guest/answers';
import { contactToday } from '@acquaint/core/rules/moments';
import type { Setting } from '@acquaint/core/workflow/interview';
import type { Command } from '@acquaint/core/workflow/commands';
import type { MeetingPlace, Reply } from '@acquaint/core/workflow/interview';
import type { Mode } from '@acquaint/core/workflow/records';
import type { Guest } from '../find-guest.ts';
import type { Reader } from '../reader.ts';
import { Form } from './form.ts';
import type { Parsed } from './problems.ts';

const WORDS = 1000;
const LINE = 200;

/** What the forms of the contact's page ask of the interview. Ids come from the caller. */
interface Asked {
  guest: Guest;
  reader: Reader;
  body: URLSearchParams;
  newId: () => string;
}

type Answer = Parsed<Command>;

const SETTING: Readonly<Record<Format, Setting>> = {
  office: 'workplace',
  coffee: 'coffee',
  lunch: 'lunch',
  call: 'phone',
  video: 'video',
};

const formOf = ({ body, reader, guest }: Asked): Form => new Form(body, reader, guest.dossier.now);

/** One of the offered times, and how. */
export function pickAnswer(asked: Asked): Answer {
  const form = formOf(asked);
  const start = form.raw('slot');
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(start)) form.refuse('slot', 'e_choose');
  const way = wayOf(form, asked.guest);
  const reason = form.words('reason', WORDS);
  return form.result({
    type: 'pickTime',
    data: { replyId: asked.newId(), meetingId: asked.newId(), start, ...way, reason },
  });
}

interface Way {
  mode: Mode;
  setting: Setting;
  place: MeetingPlace | null;
  whoStarts: 'student' | 'contact' | 'meet_there' | null;
}

function wayOf(form: Form, { dossier }: Guest): Way {
  const format = form.choice('how', FORMATS) ?? 'call';
  const setting = SETTING[format];
  const visit = dossier.interview.mode === 'observational_visit' && format === 'office';
  const mode = visit ? 'observational_visit' : FORMAT_MODE[format];
  if (format === 'call') {
    const number = form.phone('number', dossier.contact.country);
    const place = number === null ? null : ({ kind: 'number', text: number } as const);
    return {
      mode,
      setting,
      place: place && { ...place, meetingPoint: null },
      // Whoever gives a number waits to be called.
      whoStarts: place && 'student',
    };
  }
  if (format === 'video') {
    const link = form.link('link');
    return {
      mode,
      setting,
      place: link === null ? null : { kind: 'link', text: link, meetingPoint: null },
      whoStarts: link === null ? null : 'contact',
    };
  }
  const where = form.line(`where-${format}`, 300);
  const meetingPoint = form.line(`point-${format}`, LINE);
  return {
    mode,
    setting,
    place: where === null ? null : { kind: 'address', text: where, meetingPoint },
    whoStarts: 'meet_there',
  };
}

export const OWN_TIMES = ['time-1', 'time-2', 'time-3'] as const;

/** "None fit": up to three times, words, a number. */
export function timesAnswer(asked: Asked): Answer {
  const form = formOf(asked);
  const { interview, contact } = asked.guest.dossier;
  const minutes = interview.meeting?.minutes ?? interview.visitMinutes ?? interview.minutes;
  const starts: string[] = [];
  for (const name of OWN_TIMES) {
    const start = form.moment(name);
    if (start === null) continue;
    if (starts.includes(start)) form.refuse(name, 'e_same');
    else starts.push(start);
  }
  const words = form.words('words', WORDS);
  const callNumber = form.phone('number', contact.country);
  const reason = form.words('reason', WORDS);
  const empty = starts.length === 0 && words === null && callNumber === null;
  if (empty && form.problems.length === 0) form.refuse('time-1', 'e_nothing');
  const slots = starts.toSorted().map((start) => ({ start, minutes }));
  const zone = asked.reader.zone;
  return form.result({
    type: 'suggestTimes',
    data: {
      replyId: asked.newId(),
      suggestion: { id: asked.newId(), slots, zone, words, callNumber },
      reason,
    },
  });
}

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export function suitsAnswer(asked: Asked): Answer {
  const form = formOf(asked);
  const convenience = {
    parts: form.ticked('parts', DAY_PARTS),
    days: form.ticked('days', WEEKDAYS).map(Number),
    notBefore: form.date('not-before'),
    formats: form.ticked('formats', FORMATS),
    words: form.words('words', WORDS),
  };
  const { parts, days, notBefore, formats, words } = convenience;
  const said =
    parts.length + days.length + formats.length > 0 || notBefore !== null || words !== null;
  if (!said && form.problems.length === 0) form.refuse('parts', 'e_choose');
  return form.result({ type: 'tellConvenience', data: { replyId: asked.newId(), convenience } });
}

export function declineAnswer(asked: Asked): Answer {
  const form = formOf(asked);
  const { dossier } = asked.guest;
  const outcome = form.choice('decline', ['no', 'later', 'redirect'] as const) ?? 'no';
  const reply: Reply = {
    id: asked.newId(),
    at: dossier.now,
    channel: 'platform',
    outcome,
    text: form.words('words', WORDS),
    until: null,
    redirectTo: null,
    pleaseDoNotContact: false,
    signedAs: null,
  };
  if (outcome === 'later') {
    reply.until = form.date('from');
    if (reply.until === null && form.problems.length === 0) form.refuse('from', 'e_date');
    if (reply.until !== null && reply.until <= contactToday(dossier)) form.refuse('from', 'e_past');
  }
  let referralId: string | null = null;
  if (outcome === 'redirect') {
    const name = form.line('name', LINE);
    const employer = form.line('employer', LINE);
    const detail = form.line('detail', LINE);
    if (name === null || !/\p{L}/u.test(name)) form.refuse('name', 'e_name');
    else reply.redirectTo = { name, employer, detail };
    referralId = asked.newId();
  }
  return form.result({ type: 'logReply', data: { reply, referralId } });
}

export function cancelAnswer(asked: Asked): Answer {
  const form = formOf(asked);
  const reason = form.words('reason', WORDS);
  return form.result({ type: 'cancelMeeting', data: { by: 'contact', reason } });
}
