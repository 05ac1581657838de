import type { Policy } from '../policy/policy.ts';
import { dateIn } from '../rules/moments.ts';
import type { InterviewState } from '../workflow/interview.ts';
import type {
  Contact,
  Id,
  Instant,
  LoggedInteraction,
  PlainDate,
  Zone,
} from '../workflow/records.ts';
import { interactionsOf } from './interactions.ts';
import { touchState } from './touch.ts';

export interface TouchItem {
  contactId: Id;
  /** Of the contact, for "later" and "not any more". */
  version: number;
  name: string;
  state: 'fresh' | 'due' | 'losing';
  lastAt: Instant | null;
  idealOn: PlainDate;
  lastCallOn: PlainDate | null;
}

interface Book {
  contacts: readonly Contact[];
  interviews: readonly InterviewState[];
  logged: readonly LoggedInteraction[];
}

/**
 * Everybody whom the student means to keep in touch with, who is losing touch first. One list in
 * place of one mail for each of them (H5).
 */
export function touchList(
  { contacts, interviews, logged }: Book,
  at: { now: Instant; zone: Zone; policy: Policy },
): TouchItem[] {
  const items = contacts.flatMap((contact): TouchItem[] => {
    const { id: contactId, version, fullName, touch, nextTouchAt } = contact;
    const who = { contactId, version, name: fullName.value };
    const { state, idealOn, lastCallOn, lastAt } = touchState(
      contact,
      interactionsOf(contactId, interviews, logged),
      at,
    );
    if (state !== 'off' && idealOn !== null)
      return [{ ...who, state, lastAt, idealOn, lastCallOn }];
    // Chosen before there were intervals: the day stands as it was chosen.
    if (touch !== undefined || nextTouchAt === null || contact.state !== 'active') return [];
    const isDue = nextTouchAt <= dateIn(at.now, at.zone);
    const day = { idealOn: nextTouchAt, lastCallOn: null };
    return [{ ...who, state: isDue ? 'due' : 'fresh', lastAt, ...day }];
  });
  return items.toSorted(
    (a, b) =>
      RANK[a.state] - RANK[b.state] ||
      (a.idealOn === b.idealOn ? 0 : a.idealOn < b.idealOn ? -1 : 1),
  );
}

const RANK: Readonly<Record<TouchItem['state'], number>> = { losing: 0, due: 1, fresh: 2 };
