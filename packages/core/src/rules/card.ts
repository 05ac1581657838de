import type { Contact } from '../workflow/records.ts';

/** What is printed on a business card, as the student typed it. Blank means "not on the card". */
export interface CardText {
  fullName: string;
  jobTitle: string;
  employer: string;
  email: string;
  phone: string;
}

export interface CardDifference {
  field: keyof CardText;
  onCard: string;
  onRecord: string;
}

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
const digitsOf = (text: string): string => text.replaceAll(/[^\d+]/g, '');

/**
 * Where the card and the record differ, in the order of the card (R83). Letters count as they
 * are: a capital or an accent is a difference in spelling. The card wins once the student agrees.
 */
export function compareCard(card: CardText, contact: Contact): CardDifference[] {
  const { channels } = contact;
  const record: CardText = {
    fullName: contact.fullName.value,
    jobTitle: contact.jobTitle.value,
    employer: contact.employer.value,
    email: channels.workEmail ?? '',
    phone: channels.workPhone ?? '',
  };
  const fields: (keyof CardText)[] = ['fullName', 'jobTitle', 'employer', 'email', 'phone'];
  return fields.flatMap((field) => {
    const onCard = tidy(card[field]);
    const onRecord = tidy(record[field]);
    if (onCard === '' || same(field, onCard, onRecord)) return [];
    return [{ field, onCard, onRecord }];
  });
}

function same(field: keyof CardText, a: string, b: string): boolean {
  if (field === 'email') return a.toLowerCase() === b.toLowerCase();
  if (field === 'phone') return digitsOf(a) === digitsOf(b);
  return a === b;
}
