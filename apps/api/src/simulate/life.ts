import type { Instant } from '@acquaint/core/workflow/records';
import type { Place } from '../demo/moments.ts';
import type { Notebook } from '../demo/notebook.ts';
import type { Person } from '../demo/people.ts';
import type { Fate } from './fate.ts';
import { goodMorning, whenFair } from './moments.ts';

/** One interview as a student lives through it. */
export interface Story {
  key: string;
  book: Notebook;
  person: Person;
  /** Where the student lives. */
  home: Place;
  fate: Fate;
  /** The number of this person, for texts that are unlike any other. */
  n: number;
}

/** Yields the moment at which it goes on. What it does there, it does as a person would: by services. */
export type Life = AsyncGenerator<Instant, void, void>;

/** Sends in the hours of the person outside; what a rule holds up is tried again the next morning. */
export async function* untilSent(story: Story, send: () => Promise<void>): Life {
  for (let tries = 0; ; tries += 1) {
    yield whenFair(story.book.deps.now(), story.person.place);
    try {
      await send();
      return;
    } catch (error) {
      if (tries === 8) throw error;
      yield goodMorning(story.book.deps.now(), 1, story.person.place, story.n % 45);
    }
  }
}
