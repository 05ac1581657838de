import { expect, test } from 'vitest';
import { emlFile, mailtoHref } from './outgoing.ts';

const mail = {
  to: 'g.olafs@northgate.example',
  subject: 'Grüße & more?',
  text: 'Dear Guðrún,\n\nHello',
};

test('a mail link keeps subject, line ends and every sign', () => {
  const url = new URL(mailtoHref(mail));
  expect(url.pathname).toBe('g.olafs@northgate.example');
  const query = new URLSearchParams(url.search);
  expect(query.get('subject')).toBe('Grüße & more?');
  expect(query.get('body')).toBe('Dear Guðrún,\r\n\r\nHello');
});

test('a message without a subject has none in its link', () => {
  expect(mailtoHref({ ...mail, subject: null })).not.toContain('subject');
});

test('a mail file opens unsent and holds the text letter for letter', () => {
  const file = emlFile(mail, 'maya@harlow.example');
  const [head = '', body = ''] = file.split('\r\n\r\n');
  expect(head).toContain('X-Unsent: 1');
  expect(head).toMatch(/^Subject: =\?UTF-8\?B\?/m);
  const bytes = Uint8Array.from(
    atob(body.replaceAll(/\s/g, '')),
    (sign) => sign.codePointAt(0) ?? 0,
  );
  expect(new TextDecoder().decode(bytes)).toBe('Dear Guðrún,\r\n\r\nHello');
});

test('a long subject of other letters is cut between letters', () => {
  const subject = 'Água é vida, água é trabalho, água é futuro, e muito mais';
  const file = emlFile({ ...mail, subject }, 'maya@harlow.example');
  const words = [...file.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, piece = '']) =>
    new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(piece), (sign) => sign.codePointAt(0) ?? 0),
    ),
  );
  expect(words.join('')).toBe(subject);
});
