import { defineTemplate } from '../define-template.ts';

/** After the meeting (D.4). */
export const afterMessages = [
  defineTemplate({
    id: 'T23',
    name: 'thank-you-email',
    step: 'thank',
    kind: 'thanks',
    audience: 'contact',
    channel: 'email',
    words: { min: 55, max: 130 },
    subject: 'Thank you for today',
    send: 'same day, at the latest within 24 h',
    body: `{{greeting}},

Thank you for the time you gave me today. {{specificThing}}

It has already changed what I will do next: {{nextStep}}. [[{{?referralThanks}}]]

I will let you know how it goes, and I would be glad to return the favour if I ever can.

Kind regards,
{{student.name}}
{{student.email}}`,
  }),
  defineTemplate({
    id: 'T24',
    name: 'thank-you-card',
    step: 'thank',
    kind: 'thanks',
    audience: 'contact',
    channel: 'card',
    words: { min: 30, max: 70 },
    send: 'posted the same or the next day; by hand, legible, plain card',
    body: `{{greeting}},

Thank you for your time on {{meeting.weekday}}. {{specificThing}} I left with a clearer picture of {{field}} and with a next step: {{nextStep}}.

With warm thanks,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T26',
    name: 'report-back-to-referrer',
    step: 'thank',
    kind: 'report_back',
    audience: 'contact',
    channel: 'email',
    words: { min: 30, max: 80 },
    send: 'within 3 days after meeting the person they named',
    body: `{{greeting}},

You pointed me to {{newContact.name}}, and we have now talked. {{result}} Without you I would not have thought of asking.

Thank you for opening that door; I will keep you posted as things move on.

Kind regards,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T27',
    name: 'update-3-months',
    step: 'thank',
    kind: 'update',
    audience: 'contact',
    channel: 'email',
    words: { min: 50, max: 110 },
    subject: 'A short update, and thanks again',
    body: `{{greeting}},

In {{meeting.month}} you gave me {{meeting.minutes}} minutes and some good advice. You suggested that I {{adviceGiven}}. I took it up: {{whatIDid}}. {{result}}

[[{{?articleLine}}]]

No answer needed; I only wanted you to know that your time was not wasted. I hope that all is well at {{contact.org}}.

Kind regards,
{{student.name}}
{{student.program}}, {{student.school}}`,
  }),
  defineTemplate({
    id: 'T28',
    name: 'update-6-months',
    step: 'thank',
    kind: 'update',
    audience: 'contact',
    channel: 'email',
    words: { min: 50, max: 110 },
    subject: 'Where your advice has taken me',
    body: `{{greeting}},

Half a year ago you told me about your path in {{field}}. Since then: {{newsItem}}. The part of our talk that I keep coming back to is this: {{specificThing}}

My next step is {{nextStep}}. If you have a thought on it I would be glad to hear it, and if not, this is simply a hello. [[{{?offerHelp}}]]

With good wishes to you,
{{student.name}}
{{student.program}}, {{student.school}}`,
  }),
  defineTemplate({
    id: 'T29',
    name: 'linkedin-connect-after',
    step: 'thank',
    kind: 'linkedin_after',
    audience: 'contact',
    channel: 'linkedin',
    chars: { min: 80, max: 200 },
    send: 'within 48 h, after the contact said it was fine',
    body: `{{greetingShort}}, thank you again for our talk on {{meeting.weekday}}. {{specificShort}} I would be glad to stay in touch here. {{student.name}}`,
  }),
] as const;
