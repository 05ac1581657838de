import { defineTemplate } from '../define-template.ts';

/** Arranging, confirming and moving a meeting (D.3). */
export const arrangingMessages = [
  defineTemplate({
    id: 'T17',
    name: 'propose-times',
    step: 'schedule',
    kind: 'propose_times',
    audience: 'contact',
    channel: 'email',
    words: { min: 45, max: 100 },
    thread: 'their_yes',
    body: `{{greeting}},

Thank you, I am delighted. These times would work on my side, in your time zone:

{{slots}}

Please take whichever you like, or name another one: I can move things. Would you prefer {{modeChoices}}? I am glad to come to your office, or to a café or lunch place near it if you would like a break.

I will send a short confirmation once you have chosen.

[[One tap, without an account, does it too: {{?guestLink}}]]

Kind regards,
{{student.name}}
{{student.phone}}`,
  }),
  defineTemplate({
    id: 'T18',
    name: 'confirmation-note',
    step: 'confirm',
    kind: 'confirmation',
    audience: 'contact',
    channel: 'email',
    words: { min: 40, max: 90 },
    subject: 'Confirmed: {{meeting.weekday}}, {{meeting.date}}, {{meeting.time}} ({{meeting.tz}})',
    body: `{{greeting}},

Thank you for making time. To have it in one place for both of us: we meet on {{meeting.weekday}}, {{meeting.date}}, at {{meeting.time}} ({{meeting.tz}}), for {{meeting.minutes}} minutes, {{meeting.place}}. {{meeting.who}}

Should anything come up on the day, my number is {{student.phone}}.

[[{{?questionsAhead}}]]

I look forward to it.

Kind regards,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T19',
    name: 'reminder-day-before',
    step: 'confirm',
    kind: 'reminder',
    audience: 'contact',
    channel: 'email',
    words: { min: 20, max: 55 },
    send: '24-48 h before, only if the confirmation is older than 3 days',
    body: `{{greeting}},

A short note ahead of {{meeting.weekday}}, {{meeting.date}}, {{meeting.time}} ({{meeting.tz}}), {{meeting.place}}. If your day has changed, any other time is fine; my number is {{student.phone}}.

See you then,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T20',
    name: 'running-late',
    step: 'arrive',
    kind: 'running_late',
    audience: 'contact',
    channel: 'phone-or-text',
    words: { min: 15, max: 40 },
    note: 'call first, text only if nobody answers',
    body: `This is {{student.name}}, I am on my way to our {{meeting.time}} meeting and expect to be there at {{eta}}. I am sorry. If that breaks your plan, I will gladly come another day.`,
  }),
  defineTemplate({
    id: 'T21',
    name: 'reschedule-request',
    step: 'schedule',
    kind: 'reschedule',
    audience: 'contact',
    channel: 'email',
    words: { min: 40, max: 90 },
    subject: 'Could we move our talk on {{meeting.weekday}}?',
    rule: 'at least 24 h before; later than that phone first',
    body: `{{greeting}},

I am sorry to ask: {{reasonShort}} keeps me from our talk on {{meeting.weekday}}, {{meeting.date}}. Could we move it? In your time zone I could do:

{{slots}}

Anything else that suits you better is fine too. I know that this costs you another look at your calendar, and I apologise for it.

Kind regards,
{{student.name}}
{{student.phone}}`,
  }),
  defineTemplate({
    id: 'T22',
    name: 'missed-meeting-apology',
    step: 'arrive',
    kind: 'apology',
    audience: 'contact',
    channel: 'email',
    words: { min: 35, max: 80 },
    rule: 'within 24 h; advisor informed',
    body: `{{greeting}},

I missed our appointment today, and I am sorry. {{reasonShort}} There is no excuse for not telling you in time; you had kept {{meeting.minutes}} minutes free for me.

If you are willing to give me a second chance, I will take any time you name. If not, I understand, and I thank you for having said yes in the first place.

With apologies,
{{student.name}}`,
  }),
] as const;
