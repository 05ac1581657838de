import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type MailOrigin, suspicionOf } from './suspicion.ts';

const expected: MailOrigin = {
  from: { name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
  known: ['a.okafor@rivertrust.example', 'amara@home.example'],
  name: 'Dr. Amara Okafor',
  checks: null,
};
const from = (address: string, name: string | null = 'Amara Okafor'): MailOrigin => ({
  ...expected,
  from: { name, address },
});

describe('whose mail it is', () => {
  test.each([
    ['the address it went to', expected],
    ['another case', from('A.Okafor@RiverTrust.EXAMPLE')],
    ['a tag', from('a.okafor+projects@rivertrust.example')],
    ['another name on their own address', from('a.okafor@rivertrust.example', 'Front desk')],
    ['no name on their own address', from('a.okafor@rivertrust.example', null)],
    ['an address that is known of them', from('amara@home.example')],
    ['their name at the same organisation', from('amara.okafor@rivertrust.example')],
    ['their name in another order', from('okafor@mail.rivertrust.example', 'OKAFOR, Amara')],
  ])('theirs: %s', (_, origin) => {
    expect(suspicionOf(origin)).toBeNull();
  });

  test.each([
    ['other_domain', from('a.okafor@rivertrvst.example')],
    ['other_domain', from('a.okafor@rivertrust.example.evil.test')],
    ['other_domain', from('a.okafor@evilrivertrust.example')],
    ['other_domain', from('a.okafor@example')],
    ['other_name', from('info@rivertrust.example', 'Ben Marsh')],
    ['other_name', from('info@rivertrust.example', 'Amara Marsh')],
    ['other_name', from('info@rivertrust.example', null)],
    ['other_name', from('info@rivertrust.example', 'Okafor a.okafor@rivertrust.example')],
    ['no_sender', { ...expected, from: null }],
    ['other_domain', { ...expected, known: [] }],
  ] as const)('held as %s', (reason, origin) => {
    expect(suspicionOf(origin)).toBe(reason);
  });

  test('at a provider for everybody, a neighbour is a stranger', () => {
    const origin = { ...from('a.okafor.1@gmail.com'), known: ['a.okafor@gmail.com'] };
    expect(suspicionOf(origin)).toBe('other_address');
  });

  test('two companies under one public ending are two', () => {
    const origin = { ...from('a.okafor@evil.co.uk'), known: ['a.okafor@co.uk'] };
    expect(suspicionOf(origin)).toBe('other_domain');
  });

  test.each([
    [{ spf: 'pass', dkim: 'pass', dmarc: 'fail' }, 'failed_check'],
    [{ spf: 'fail', dkim: 'none', dmarc: 'pass' }, null],
    [{ spf: 'fail', dkim: 'pass', dmarc: null }, null],
    [{ spf: 'pass', dkim: 'fail', dmarc: null }, null],
    [{ spf: 'softfail', dkim: null, dmarc: null }, 'failed_check'],
    [{ spf: 'none', dkim: 'none', dmarc: 'none' }, null],
    [{ spf: null, dkim: null, dmarc: null }, null],
  ] as const)('what a trusted gateway found, %o: %s', (checks, reason) => {
    expect(suspicionOf({ ...expected, checks })).toBe(reason);
  });
});

describe('for any sender', () => {
  const domain = fc.constantFrom('rivertrust.example', 'gmail.com', 'evil.test', 'co.uk', 'x');
  const address = fc.oneof(
    fc.tuple(fc.string({ maxLength: 20 }), domain).map(([local, at]) => `${local}@${at}`),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const origin = fc.record({
    from: fc.record({
      name: fc.option(fc.string({ unit: 'binary', maxLength: 40 })),
      address,
    }),
    known: fc.array(address, { maxLength: 3 }),
    name: fc.string({ unit: 'binary', maxLength: 40 }),
    checks: fc.constant(null),
  });

  test('an answer is given, the same each time', () => {
    fc.assert(
      fc.property(origin, (given) => {
        expect(suspicionOf(given)).toBe(suspicionOf(given));
      }),
    );
  });

  test('nobody passes from a domain that is not known of the person', () => {
    fc.assert(
      fc.property(origin, fc.stringMatching(/^[a-z]{1,12}\.evil\.test$/), (given, house) => {
        const sender = { name: given.name, address: `a.okafor@${house}` };
        const known = given.known.filter((each) => !each.toLowerCase().includes('evil.test'));
        expect(suspicionOf({ ...given, known, from: sender })).toBe('other_domain');
      }),
    );
  });

  test('a failed check is never outweighed by an address', () => {
    fc.assert(
      fc.property(origin, (given) => {
        const checks = { spf: 'fail', dkim: 'fail', dmarc: 'fail' };
        expect(suspicionOf({ ...given, checks })).toBe('failed_check');
      }),
    );
  });
});
