import type { Instant } from '@acquaint/core/workflow/records';
import { castContact } from '../demo/cast.ts';
import { asking, notesOn } from './before-asking.ts';
import { goodMorning } from './moments.ts';
import { type Life, type Story, untilSent } from './life.ts';
import { whyYouFor } from '../demo/words.ts';

/** People who are named by others are numbered from here, apart from the cast. */
const NAMED_FROM = 500;

const nowOf = ({ book }: Story): Instant => book.deps.now();

/** Writes to the person whom a contact named, and has an answer: then the introducer is owed a word. */
export async function* followReferral(story: Story): Life {
  const { book, key } = story;
  const n = NAMED_FROM + story.n;
  const cast = castContact(n);
  const { fullName: _name, howFound: _found, ...found } = cast.fields;
  const person = { ...cast, fields: { ...found, fullName: `Ben Marsh the ${story.n + 1}th` } };
  const next: Story = { ...story, key: `${key} named`, n, person };
  await book.addReferred(key, next.key, found);
  await book.check(next.key);
  await book.begin(next.key, 'water engineering');
  await book.act(next.key, ...asking(next), ...notesOn(next));
  yield goodMorning(nowOf(story), 1, person.place, 20);
  const written = { whyYou: whyYouFor(person, n) };
  yield* untilSent(next, () => book.send(next.key, { templateId: 'T25', written }, 'acquaint'));
  yield goodMorning(nowOf(story), 2, person.place, 50);
  await book.act(next.key, {
    type: 'logReply',
    data: {
      reply: {
        id: book.newId(),
        at: nowOf(story),
        channel: 'email',
        outcome: 'later',
        text: 'Gladly, after the season.',
        until: null,
        redirectTo: null,
        pleaseDoNotContact: false,
        signedAs: null,
      },
    },
  });
}
