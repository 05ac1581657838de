import { defineTemplate } from '../define-template.ts';

/** Requests by phone and LinkedIn (D.1). */
export const shortRequests = [
  defineTemplate({
    id: 'T06',
    name: 'phone-script-appointment',
    step: 'contact',
    kind: 'request',
    audience: 'self',
    channel: 'phone',
    words: { min: 90, max: 330 },
    note: 'card with branches; never read out word for word; the four points are ticked off while speaking',
    body: `Before dialling: name said aloud three times ({{contact.respelling}}), calendar open, pen, quiet room, their local time between 9 and 12 or 14 and 17.

[A] Contact answers
Good {{partOfDay}}, {{contact.spokenAddress}}. My name is {{student.name}}, I study {{student.program}} at {{student.school}}. Is this a good moment for one minute?
- If no: When may I ring again? (note it, thank, hang up)
- If yes: {{howFound}}. I am trying to find out {{goal}}. {{whyYou}} May I come by, or ring you, for {{minutes}} minutes {{timeFrame}}, to ask about your path and your work? It is for information only.
- If yes to that: Which day would be easiest for you? (repeat weekday, date, time, place; ask for the mail address) I will confirm by mail today. Thank you.
- If "let us talk now": I would love to, and I would like to do it justice. Could we fix a time? If you prefer now, I have three questions ready.
- If "do you want a position?": No, I am still finding my direction; advice is what would help me.
- If no: I understand. Is there somebody you would suggest instead? Thank you for your time.

[B] Assistant answers
Good {{partOfDay}}, my name is {{student.name}}, a student at {{student.school}}. I would like to ask {{contact.fullName}} for a {{minutes}}-minute talk about working in {{field}}. It is about career information, not an application. How do I best arrange that? May I check the spelling, title and pronunciation of the name with you?

[C] Voicemail: use T07, once only, then mail.

After the call: log the outcome and tick: reason / time / why this person / how I found the name.`,
  }),
  defineTemplate({
    id: 'T07',
    name: 'voicemail',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'phone',
    words: { min: 50, max: 85 },
    note: '25-35 seconds; number spoken slowly, twice; the why-you sentence goes into the mail',
    body: `Good {{partOfDay}}, {{contact.spokenAddress}}. This is {{student.name}}, a student of {{student.program}} at {{student.school}}. {{howFound}}. I am trying to find out {{goal}}, and would like to ask you for {{minutes}} minutes. No need to ring back: I will send a mail today. My number is {{student.phone}}, again {{student.phone}}. Thank you.`,
  }),
  defineTemplate({
    id: 'T10',
    name: 'linkedin-note-200',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'linkedin',
    chars: { min: 60, max: 200 },
    body: `{{greetingShort}}, I study {{student.programShort}} at {{student.schoolShort}} and am looking into {{field}}. {{whyYouShort}} May I ask you a few questions? {{student.firstName}}`,
  }),
  defineTemplate({
    id: 'T11',
    name: 'linkedin-note-300',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'linkedin',
    chars: { min: 120, max: 300 },
    body: `{{greetingShort}}, I study {{student.programShort}} at {{student.schoolShort}} and found you through {{howFoundShort}}. {{whyYouShort}} I am exploring {{field}}: would {{minutes}} minutes by phone be possible in the coming weeks? Thank you, {{student.name}}`,
  }),
] as const;
