import { greetingOpening } from '../phrases/people.ts';
import { foldedWords } from './fold.ts';
import { formalAddressName, type PersonName, present } from './names.ts';
import { checkSalutation, type SalutationChoice } from './salutation.ts';

/** What a greeting is computed from. `addressForm` turns after the student accepted it (R74). */
export type Addressee = PersonName & {
  salutation: SalutationChoice | null;
  addressForm: 'formal' | 'first_name';
};

export type GreetingResult =
  | { ok: true; text: string }
  | { ok: false; ruleId: 'R17' | 'R9'; field: 'salutation' | 'fullName'; reason: string };

/**
 * "Dear Dr. Okafor", or with salutation `none` "Dear Guðrún Ólafsdóttir"; after the accepted
 * switch "Dear Maria". Without the mark that follows (D.0, L03). Always NFC.
 */
export function greeting(person: Addressee): GreetingResult {
  return withAddress(person, (address) => `${greetingOpening} ${address}`);
}

/** How to address the person aloud: "Good morning, {spokenAddress}." */
export function spokenAddress(person: Addressee): GreetingResult {
  return withAddress(person, (address) => address);
}

/** The whole greeting line: a comma in messages; a US letter may take a colon (D.0). */
export function greetingLine(person: Addressee, mark: ',' | ':' = ','): GreetingResult {
  return withAddress(person, (address) => `${greetingOpening} ${address}${mark}`);
}

function withAddress(person: Addressee, render: (address: string) => string): GreetingResult {
  const fullName = present(person.fullName);
  if (fullName === null) return { ok: false, ruleId: 'R9', field: 'fullName', reason: 'empty' };
  if (person.addressForm === 'first_name') {
    return { ok: true, text: render(present(person.givenName) ?? fullName) };
  }
  const checked = checkSalutation(person.salutation);
  if (!checked.ok) return checked;
  if (checked.salutation.kind === 'none') return { ok: true, text: render(fullName) };
  return { ok: true, text: render(`${checked.salutation.title} ${formalAddressName(person)}`) };
}

/** "morning" until 12:00, "afternoon" until 18:00, then "evening"; `hour` on the contact's clock. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

export type Signature = { form: 'given' | 'full'; as: string };

const CLOSINGS = new Set(
  `all the best|best|best regards|best wishes|bests|cheers|hope this helps|kind regards|looking forward
   |many thanks|regards|respectfully|see you then|see you soon|sincerely|sincerely yours|speak soon
   |take care|talk soon|thank you|thanks|thanks again|warm regards|warm wishes|warmly|with best regards
   |with best wishes|with kind regards|yours|yours sincerely|yours truly`
    .split('|')
    .map((words) => words.trim()),
);
const QUOTED_FROM = /^(?:>|on .+ wrote:$|-{2,} ?original message|from: )/i;
/** Lines from the end that may hold a signature when no closing words are found. */
const TAIL_LINES = 4;

/**
 * How the contact signed a message: with the given name alone, with the full name, or not in a way
 * we know (R74). Quoted text below is not theirs to be read. A sign only, never a switch.
 */
export function readSignature(
  text: string,
  person: Pick<PersonName, 'fullName' | 'givenName' | 'addressName'> & {
    familyName?: string | null;
  },
): Signature | null {
  const lines = ownLines(text);
  const closing = lines.findLastIndex((line) => CLOSINGS.has(foldedWords(line).join(' ')));
  if (closing >= 0) {
    const signed = lines[closing + 1];
    return signed === undefined ? null : signatureOf(signed, person);
  }
  const inline = lines.map(afterClosing).find((rest) => rest !== null && rest !== '');
  if (inline) return signatureOf(inline, person);
  for (const line of lines.slice(-TAIL_LINES)) {
    const signature = signatureOf(line, person);
    if (signature) return signature;
  }
  return null;
}

/** The form alone, for callers that need no name. */
export function detectSignature(
  text: string,
  person: Parameters<typeof readSignature>[1],
): Signature['form'] | null {
  return readSignature(text, person)?.form ?? null;
}

/**
 * Whether to ask the student about first names: only while the address is formal, and only after
 * the contact signed so. The address form itself stays as it is until the student accepts (R74).
 */
export function suggestFirstName(
  person: Addressee & { familyName?: string | null },
  message: string,
): { ruleId: 'R74'; givenName: string } | null {
  if (person.addressForm !== 'formal') return null;
  const signature = readSignature(message, person);
  return signature?.form === 'given' ? { ruleId: 'R74', givenName: signature.as } : null;
}

function ownLines(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const quote = lines.findIndex((line) => QUOTED_FROM.test(line));
  return (quote < 0 ? lines : lines.slice(0, quote)).filter((line) => line !== '');
}

// "Best, Maria" on one line.
function afterClosing(line: string): string | null {
  const comma = line.indexOf(',');
  if (comma < 0) return null;
  return CLOSINGS.has(foldedWords(line.slice(0, comma)).join(' '))
    ? line.slice(comma + 1).trim()
    : null;
}

function signatureOf(line: string, person: Parameters<typeof readSignature>[1]): Signature | null {
  const as = line.replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '');
  const words = foldedWords(as).join(' ');
  if (words === '') return null;
  if (words === foldedWords(person.fullName).join(' ')) return { form: 'full', as };
  const given = present(person.givenName);
  if (given !== null) {
    return words === foldedWords(given).join(' ') ? { form: 'given', as: given } : null;
  }
  // No given name on record: one part of the name, and not the one used in formal address.
  const formal = [person.addressName, person.familyName].flatMap((part) => foldedWords(part ?? ''));
  const parts = person.fullName.normalize('NFC').trim().split(/\s+/);
  const part = parts.find((one) => foldedWords(one).join(' ') === words);
  return part !== undefined && !formal.includes(words) ? { form: 'given', as: part } : null;
}
