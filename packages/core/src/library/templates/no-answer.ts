import { defineTemplate } from '../define-template.ts';

/** When there is no answer, or a no (D.2). */
export const noAnswerMessages = [
  defineTemplate({
    id: 'T13',
    name: 'follow-up-nudge-1',
    step: 'contact',
    kind: 'nudge',
    audience: 'contact',
    channel: 'email',
    words: { min: 35, max: 75 },
    thread: 'own_first_message',
    body: `{{greeting}},

I know that weeks fill up, so here is my question once more, in short: might you have {{minutes}} minutes {{timeFrame}} to talk about your work in {{field}}? I am still trying to find out {{goal}}.

Any format is fine, and a brief "not now" is a perfectly good answer.

Thank you,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T14',
    name: 'follow-up-nudge-2',
    step: 'contact',
    kind: 'nudge',
    audience: 'contact',
    channel: 'email',
    words: { min: 35, max: 75 },
    thread: 'own_first_message',
    allowed: 'warm',
    body: `{{greeting}},

This is my last note about the {{minutes}} minutes I asked you for. Should a talk not fit at present, would you know of a colleague, an article or an event that could help me find out {{goal}}?

If now is simply the wrong time, I understand completely and will leave it there.

Thank you all the same,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T15',
    name: 'graceful-close',
    step: 'contact',
    kind: 'close',
    audience: 'contact',
    channel: 'email',
    words: { min: 25, max: 60 },
    note: 'optional; at most once; no question mark allowed, so that no answer is owed',
    thread: 'own_first_message',
    body: `{{greeting}},

I take it that this is not a good time, so I will not write again about it. Your work in {{field}} has already given me something to read up on. Should our paths cross one day, I would be glad to say hello.

With best wishes,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T16',
    name: 'reply-to-a-no',
    step: 'contact',
    kind: 'reply_to_no',
    audience: 'contact',
    channel: 'email',
    words: { min: 25, max: 70 },
    body: `{{greeting}},

Thank you for answering so openly; I know how full a calendar can be. [[{{?suggestionThanks}}]] I will go on reading about {{field}} and talking to people in it, and I wish you a good rest of the {{season}}.

Kind regards,
{{student.name}}`,
  }),
] as const;
