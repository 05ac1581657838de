import type { Contact, Id, Instant } from '../workflow/records.ts';
import { findSensitive } from '../rules/traps/sensitive.ts';

export interface CardSource {
  contact: Contact;
  updatedAt: Instant;
}

export interface Cards {
  text: string;
  count: number;
  leftOut: {
    /** People who asked to be left alone. */
    people: number;
    /** Own notes that hold what is nobody's business (G30). */
    notes: number;
  };
}

const LINE_OCTETS = 75;

/**
 * The whole network as vCard 4 (RFC 6350, pronunciation after RFC 9554). Whoever asked to be left
 * alone is not handed on; notes only on request, and none with sensitive words (G30). Pronouns are
 * never written: nobody asked for them.
 */
export function writeCards(
  sources: readonly CardSource[],
  { withNotes }: { withNotes: boolean },
): Cards {
  const kept = sources.filter(({ contact }) => contact.state !== 'do_not_contact');
  const known = new Set(kept.map(({ contact }) => contact.id));
  const hidden = (note: string | null): boolean =>
    withNotes && note !== null && findSensitive(note).length > 0;
  return {
    text: kept.map((source) => card(source, known, withNotes)).join(''),
    count: kept.length,
    leftOut: {
      people: sources.length - kept.length,
      notes: kept.filter(({ contact }) => hidden(contact.notes)).length,
    },
  };
}

function card({ contact, updatedAt }: CardSource, known: Set<Id>, withNotes: boolean): string {
  const { fullName, jobTitle, employer, team, language, notes, id } = contact;
  const lines: (string | null)[] = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Acquaint//Acquaint//EN',
    'KIND:individual',
    `UID:urn:uuid:${id}`,
    `REV:${updatedAt.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '')}`,
    `FN:${plain(fullName.value)}`,
    ...nameLines(contact),
    has(jobTitle.value) ? `TITLE:${plain(jobTitle.value)}` : null,
    has(employer.value) ? `ORG:${parts([employer.value, ...(team?.trim() ? [team] : [])])}` : null,
    ...channelLines(contact),
    `LANG:${language}`,
    related(contact, known),
    withNotes && notes?.trim() && findSensitive(notes).length === 0 ? `NOTE:${plain(notes)}` : null,
    'END:VCARD',
  ];
  return lines
    .filter((line) => line !== null)
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/**
 * The parts of the name as they are known. A name of one word is a given name; one of several words
 * that nobody took apart has no parts: a guess would put somebody under the wrong letter.
 */
function nameLines({ fullName, givenName, familyName, salutation, pronunciation }: Contact) {
  const whole = fullName.value.trim();
  const first = givenName ?? (familyName === null && !/\s/.test(whole) ? whole : null);
  const { respelling, ipa } = pronunciation;
  if (first === null && familyName === null) {
    return respelling === null ? [] : [`X-PHONETIC-NAME:${plain(respelling)}`];
  }
  const { value } = salutation;
  const prefix = value === null || value.kind === 'none' ? '' : value.title;
  const name = parts([familyName ?? '', first ?? '', '', prefix, '']);
  const spoken = [
    ...(respelling === null ? [] : [['x-respelling', respelling] as const]),
    ...(ipa === null ? [] : [['ipa', ipa] as const]),
  ];
  if (spoken.length === 0) return [`N:${name}`];
  return [
    `N;ALTID=1:${name}`,
    ...spoken.map(([how, text]) => `N;ALTID=1;PHONETIC=${how}:${parts(['', text, '', '', ''])}`),
  ];
}

/** Addresses that work; private ones only where the contact gave them to this student (G35). */
function channelLines({ channels }: Contact): string[] {
  const { postal, privateGivenByContact: mayUse, bouncedAddresses } = channels;
  const lines: string[] = [];
  const mail = (type: string, address: string | null): void => {
    if (address === null || bouncedAddresses.includes(address)) return;
    lines.push(`EMAIL;TYPE=${type}:${plain(address)}`);
  };
  const phone = (type: string, number: string | null): void => {
    if (number === null) return;
    const isGlobal = /^\+\d+(;ext=\d+)?$/.test(number);
    lines.push(
      isGlobal
        ? `TEL;VALUE=uri;TYPE="voice,${type}":tel:${number}`
        : `TEL;TYPE="voice,${type}":${plain(number)}`,
    );
  };
  mail('work', channels.workEmail);
  if (mayUse) mail('home', channels.privateEmail);
  phone('work', channels.workPhone);
  if (mayUse) phone('home', channels.privatePhone);
  for (const url of [channels.linkedinUrl, channels.platformUrl]) {
    if (url !== null) lines.push(`URL:${url.replace(/[\r\n]/g, '')}`);
  }
  if (postal !== null) {
    const street = postal.lines.map(escaped).join(',');
    const rest = parts([postal.city, '', postal.postalCode, postal.country]);
    lines.push(`ADR;TYPE=work:;;${street};${rest}`);
  }
  return lines;
}

function related({ introducedBy }: Contact, known: Set<Id>): string | null {
  if (introducedBy === null) return null;
  const { contactId, name } = introducedBy;
  if (contactId === null) return `RELATED;TYPE=contact;VALUE=text:${plain(name)}`;
  return known.has(contactId) ? `RELATED;TYPE=contact:urn:uuid:${contactId}` : null;
}

const has = (text: string): boolean => text.trim() !== '';

const parts = (values: readonly string[]): string => values.map(escaped).join(';');

/** A part of a value that semicolons divide. */
const escaped = (text: string): string => plain(text).replaceAll(';', String.raw`\;`);

/** A value without parts: programs differ in whether they take back the mark of a semicolon. */
function plain(text: string): string {
  return text.replace(/[\\,]/g, String.raw`\$&`).replace(/\r\n|\r|\n/g, String.raw`\n`);
}

/** Long lines go on in the next, at most 75 octets each and never within a character. */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character.codePointAt(0) ?? 0);
    if (used + size > LINE_OCTETS) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}

/** Length of a character in UTF-8. */
function octets(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
