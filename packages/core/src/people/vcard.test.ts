import { describe, expect, test } from 'vitest';

import { aContact, testId } from '../testing/records.ts';
import type { Contact } from '../workflow/records.ts';
import { writeCards } from './vcard.ts';

const updatedAt = '2026-03-02T09:00:00.000Z';
const write = (change: Partial<Contact> = {}, withNotes = false) =>
  writeCards([{ contact: { ...aContact(), ...change }, updatedAt }], { withNotes });
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** Throws where a character was cut in two. */
const octets = (line: string): number =>
  encodeURIComponent(line).replaceAll(/%[0-9A-F]{2}/g, '.').length;

describe('the network as vCard 4', () => {
  test('R87: a card holds what is known, and nothing that is not', () => {
    expect(linesOf(write().text)).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//Acquaint//Acquaint//EN',
      'KIND:individual',
      `UID:urn:uuid:${aContact().id}`,
      'REV:20260302T090000Z',
      'FN:Amara Okafor',
      'N;ALTID=1:Okafor;Amara;;Dr.;',
      'N;ALTID=1;PHONETIC=x-respelling:;ah-MAH-rah oh-KAH-for;;;',
      'TITLE:Hydrologist',
      'ORG:River Trust;Flood Forecasting',
      'EMAIL;TYPE=work:a.okafor@rivertrust.example',
      'TEL;VALUE=uri;TYPE="voice,work":tel:+442079460123',
      'ADR;TYPE=work:;;River Trust,12 Quay Street;London;;SE1 2AB;GB',
      'LANG:en',
      'END:VCARD',
      '',
    ]);
  });

  test('R12: a name of one word is whole; one that nobody took apart has no parts', () => {
    const named = (value: string) =>
      linesOf(
        write({
          fullName: { value, verified: null },
          givenName: null,
          familyName: null,
          salutation: { value: null, verified: null },
          pronunciation: { ...aContact().pronunciation, respelling: 'soo-CAR-no' },
        }).text,
      ).filter((line) => /^(FN|N|X-PHONETIC)/.test(line));
    expect(named('Sukarno')).toEqual([
      'FN:Sukarno',
      'N;ALTID=1:;Sukarno;;;',
      'N;ALTID=1;PHONETIC=x-respelling:;soo-CAR-no;;;',
    ]);
    expect(named('Aung San Suu Kyi')).toEqual([
      'FN:Aung San Suu Kyi',
      'X-PHONETIC-NAME:soo-CAR-no',
    ]);
  });

  test('what would end a value or a line is written so that it does not', () => {
    const { text } = write(
      {
        fullName: { value: String.raw`O\Hara, Sea; N:x`, verified: null },
        notes: 'One\r\nTwo\nEND:VCARD\rBEGIN:VCARD',
      },
      true,
    );
    expect(linesOf(text)).toContain(String.raw`FN:O\\Hara\, Sea; N:x`);
    expect(linesOf(text)).toContain(String.raw`NOTE:One\nTwo\nEND:VCARD\nBEGIN:VCARD`);
  });

  test('no line is longer than 75 octets, and none breaks within a character', () => {
    const value = '王小明🎓عبد الرحمن '.repeat(12).trim();
    const { text } = write({ fullName: { value, verified: null } });
    const lines = text.split('\r\n');
    for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(linesOf(text)).toContain(`FN:${value}`);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('G30: notes only on request, and none that is nobody else’s business', () => {
    expect(write({ notes: 'Met at the fair.' }).text).not.toContain('NOTE');
    expect(write({ notes: 'Met at the fair.' }, true).text).toContain('NOTE:Met at the fair.');
    const frank = write({ notes: 'On sick leave since May.' }, true);
    expect(frank.text).not.toContain('NOTE');
    expect(frank.leftOut).toEqual({ people: 0, notes: 1 });
  });

  test('G35: a private address only where the contact gave it, and none that bounced', () => {
    const channels = {
      ...aContact().channels,
      privateEmail: 'amara@home.example',
      privatePhone: '+447700900123;ext=7',
      bouncedAddresses: ['a.okafor@rivertrust.example'],
    };
    expect(write({ channels }).text).not.toMatch(/home|EMAIL/);
    const { text } = write({ channels: { ...channels, privateGivenByContact: true } });
    expect(text).toContain('EMAIL;TYPE=home:amara@home.example');
    expect(text).toContain('tel:+447700900123;ext=7');
  });

  test('G5: whoever asked to be left alone is in no card, not even as introducer', () => {
    const introducer = { ...aContact(), id: testId(31), state: 'do_not_contact' as const };
    const introducedBy = {
      contactId: introducer.id,
      name: 'Ida Lind',
      link: null,
      nameUseConsent: true,
      referralInterviewId: null,
      at: null,
    };
    const sources = [
      { contact: introducer, updatedAt },
      { contact: { ...aContact(), introducedBy }, updatedAt },
    ];
    const cards = writeCards(sources, { withNotes: true });
    expect([cards.count, cards.leftOut.people]).toEqual([1, 1]);
    expect(cards.text).not.toMatch(/Ida|RELATED/);
    const free = writeCards(
      [{ contact: { ...introducer, state: 'active' }, updatedAt }, sources[1]!],
      { withNotes: false },
    );
    expect(free.text).toContain(`RELATED;TYPE=contact:urn:uuid:${introducer.id}`);
    const named = writeCards(
      [
        {
          contact: { ...aContact(), introducedBy: { ...introducedBy, contactId: null } },
          updatedAt,
        },
      ],
      { withNotes: false },
    );
    expect(named.text).toContain('RELATED;TYPE=contact;VALUE=text:Ida Lind');
  });
});
