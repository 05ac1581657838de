import { describe, expect, test } from 'vitest';

import {
  channelOptions,
  checkEmail,
  checkPhone,
  checkPostalAddress,
  checkProfileUrl,
} from './channels.ts';

describe('e-mail', () => {
  test.each([
    ['ada.okafor@river.example', 'ada.okafor@river.example'],
    [' Ada+x@River.Example ', 'Ada+x@river.example'],
    ['o’brien@exämple.org', 'o’brien@exämple.org'],
  ])('R31: %s is usable', (input, value) => {
    expect(checkEmail(input)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'missing'],
    [null, 'missing'],
    ['ada', 'bad_syntax'],
    ['ada@river', 'bad_syntax'],
    ['ada@river..example', 'bad_syntax'],
    ['a@b.example, c@d.example', 'bad_syntax'],
    ['ada.@river.example', 'bad_syntax'],
    ['ada@river.example\nBcc: x@y.example', 'bad_syntax'],
    [`${'a'.repeat(250)}@x.org`, 'too_long'],
  ])('R31: %j is refused as %s', (input, reason) => {
    expect(checkEmail(input)).toMatchObject({ ok: false, ruleId: 'R31', reason });
  });
});

describe('phone', () => {
  test.each([
    ['030 2093-70333', 'DE', '+4930209370333'],
    ['(212) 736-5000', 'us', '+12127365000'],
    ['+44 20 7946 0958', null, '+442079460958'],
    ['212-736-5000 ext. 12', 'US', '+12127365000;ext=12'],
  ])('R31: %s in %s is %s', (input, country, value) => {
    expect(checkPhone(input, country)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'DE', 'missing'],
    ['030 2093', null, 'no_country'],
    ['12', 'DE', 'bad_number'],
    ['call 030 2093-70333', 'DE', 'bad_number'],
    ['030 2093-70333', 'XX', 'no_country'],
  ])('R31: %j in %s is refused as %s', (input, country, reason) => {
    expect(checkPhone(input, country)).toMatchObject({ ok: false, reason });
  });
});

describe('profile and post', () => {
  test.each([
    ['https://de.linkedin.com/in/Ada-Okafor/?trk=x', 'https://linkedin.com/in/ada-okafor'],
    ['www.linkedin.com/in/ada-okafor', 'https://linkedin.com/in/ada-okafor'],
    ['http://river.example/people/7#top', 'https://river.example/people/7'],
  ])('R31: %s is %s', (input, value) => {
    expect(checkProfileUrl(input)).toEqual({ ok: true, value });
  });

  test.each([
    ['linkedin.com', 'incomplete'],
    ['https://linkedin.com/company/acme', 'incomplete'],
    ['javascript:alert(1)', 'bad_syntax'],
    ['https://evil@river.example/x', 'bad_syntax'],
    ['somewhere', 'bad_syntax'],
  ])('R31: %s is refused as %s', (input, reason) => {
    expect(checkProfileUrl(input)).toMatchObject({ ok: false, reason });
  });

  const address = { lines: ['12 Pine Street'], postalCode: '10115', city: 'Berlin', country: 'de' };
  test('R31: a complete postal address', () => {
    expect(checkPostalAddress(address)).toMatchObject({ ok: true, value: { country: 'DE' } });
    const dubai = { ...address, postalCode: '', city: 'Dubai', country: 'AE' };
    expect(checkPostalAddress(dubai).ok).toBe(true);
  });

  test.each([
    ['postal.lines', { lines: [' '] }],
    ['postal.city', { city: '' }],
    ['postal.country', { country: '' }],
    ['postal.postalCode', { postalCode: '' }],
  ])('R31: without %s it is incomplete', (field, change) => {
    expect(checkPostalAddress({ ...address, ...change })).toMatchObject({ ok: false, field });
  });
});

describe('channel order', () => {
  const all = {
    workEmail: 'ada@river.example',
    privateEmail: 'ada@home.example',
    workPhone: '+44 20 7946 0958',
    privatePhone: '+44 7400 123456',
    linkedinUrl: 'linkedin.com/in/ada',
    platformUrl: 'alumni.school.example/ada',
    postal: null,
    privateGivenByContact: true,
  };
  const order = (addresses: typeof all) =>
    channelOptions(addresses, 'GB').map(({ channel, ownership }) => `${ownership} ${channel}`);

  test('G35: work mail, platform, work phone, then LinkedIn, private last', () => {
    expect(order(all)).toEqual([
      'work email',
      'work platform',
      'work phone',
      'work linkedin',
      'private email',
      'private phone',
    ]);
  });

  test('G35: a private address not given to this student is no option', () => {
    const found = order({ ...all, privateGivenByContact: false, workEmail: 'not an address' });
    expect(found).toEqual(['work platform', 'work phone', 'work linkedin']);
  });
});
