import { describe, expect, test } from 'vitest';
import { replyAddressFor, tokenHashIn } from './reply-address.ts';

const domain = 'replies.school.example';
const mailIn = { port: 2525, host: '127.0.0.1', domain, certificate: null, checkedBy: null };
const settings = { secret: 'a secret for tests, of enough length', mailIn };
const outboxId = '019503b2-0000-7000-8000-000000000001';

describe('the address for an answer', () => {
  test('is none while mail in is off', () => {
    expect(replyAddressFor({ ...settings, mailIn: null }, outboxId)).toBeNull();
  });

  test('holds 128 bits, is the same each time, and leads back to its hash', () => {
    const reply = replyAddressFor(settings, outboxId);
    expect(reply).toEqual(replyAddressFor(settings, outboxId));
    expect(reply?.address).toMatch(/^reply\+[0-9a-f]{32}@replies\.school\.example$/);
    expect(tokenHashIn(reply?.address ?? '', domain)).toBe(reply?.tokenHash);
  });

  test('survives a mail server that changes its case', () => {
    const reply = replyAddressFor(settings, outboxId);
    expect(tokenHashIn(reply?.address.toUpperCase() ?? '', domain)).toBe(reply?.tokenHash);
  });

  test.each([
    'reply@replies.school.example',
    'reply+@replies.school.example',
    `reply+${'a'.repeat(31)}@replies.school.example`,
    `reply+${'a'.repeat(33)}@replies.school.example`,
    `reply+${'a'.repeat(32)}@school.example`,
    `reply+${'a'.repeat(32)}@elsewhere.example@school.example`,
    `reply+${'g'.repeat(32)}@replies.school.example`,
    'postmaster@replies.school.example',
    '',
  ])('is not %j', (address) => {
    expect(tokenHashIn(address, domain)).toBeNull();
  });
});
