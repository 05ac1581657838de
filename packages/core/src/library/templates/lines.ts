import { defineTemplate } from '../define-template.ts';

/** Lines to say or to add (D.4). */
export const spokenLines = [
  defineTemplate({
    id: 'T30',
    name: 'ask-name-and-address',
    step: 'locate',
    kind: 'line',
    audience: 'contact',
    channel: 'line',
    words: { min: 12, max: 45 },
    note: 'one or two sentences to add to a phone call or the start of a meeting',
    body: `Before we start: how do you say your name, and how would you like me to address you? I would like to get it right.`,
  }),
  defineTemplate({
    id: 'T31',
    name: 'access-needs-lines',
    step: 'schedule',
    kind: 'line',
    audience: 'contact',
    channel: 'line',
    words: { min: 12, max: 80 },
    note: "pick one; added only by the student's own tick",
    body: `A: I follow conversations best with captions; could we use a video service that shows them?
B: Could we meet somewhere without steps? I am happy to look for a place near you.
C: I use a relay or text service on the phone, so our call may have short pauses.
D: Would it be possible to exchange the questions in writing? I would keep them to five.`,
  }),
] as const;
