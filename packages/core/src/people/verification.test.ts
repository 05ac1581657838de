import { describe, expect, test } from 'vitest';

import {
  effectiveState,
  isGuess,
  pronunciationSeverity,
  UNKNOWN_PRONUNCIATION,
} from './pronunciation.ts';
import { edit, verificationState, verify } from './verification.ts';

const at = '2026-01-01T12:00:00Z';
const title = verify({ value: 'Hydrologist', verified: null }, 'staff_page', at);

describe('verification', () => {
  test('R11: a value is verified with source and time', () => {
    expect(title.verified).toEqual({ source: 'staff_page', at });
    expect(verificationState({ value: 'Hydrologist', verified: null }, at)).toBe('unverified');
  });

  test('R13: an edit clears the verification, saving the same value keeps it', () => {
    expect(edit(title, 'Senior Hydrologist')).toEqual({
      value: 'Senior Hydrologist',
      verified: null,
    });
    expect(edit(title, 'Hydrologist').verified).toEqual(title.verified);
  });

  test('R12: another Unicode form of the same name is no edit; another capital is one', () => {
    const name = verify({ value: 'Zo\u00eb', verified: null }, 'own_signature', at);
    expect(edit(name, 'Zoe\u0308').verified).toEqual(name.verified);
    expect(edit(name, 'zo\u00eb').verified).toBeNull();
  });

  test('R13: a salutation is compared by what it says', () => {
    type Choice = { kind: string; title?: string } | null;
    const field = verify<Choice, string>(
      { value: { kind: 'title', title: 'Dr.' }, verified: null },
      'x',
      at,
    );
    expect(edit(field, { kind: 'title', title: 'Dr.' }).verified).toEqual(field.verified);
    expect(edit(field, { kind: 'title', title: 'Prof.' }).verified).toBeNull();
    expect(edit(field, { kind: 'none' }).verified).toBeNull();
    expect(edit(field, null).verified).toBeNull();
  });

  test.each([
    ['2026-06-30T12:00:00Z', 'verified'],
    ['2026-06-30T12:00:01Z', 'stale'],
    ['2027-01-01T00:00:00Z', 'stale'],
  ])('R16: verified on 1 January, on %s it is %s', (now, state) => {
    expect(verificationState(title, now)).toBe(state);
  });
});

describe('pronunciation', () => {
  const guess = {
    ...UNKNOWN_PRONUNCIATION,
    state: 'verified',
    respelling: 'OH-ka-for',
    source: 'guess',
  } as const;

  test('R14: unknown blocks what is spoken and warns before what is written', () => {
    expect(pronunciationSeverity(UNKNOWN_PRONUNCIATION, 'spoken')).toBe('BLOCK');
    expect(pronunciationSeverity(UNKNOWN_PRONUNCIATION, 'written')).toBe('WARN');
  });

  test.each(['verified', 'asked', 'plan_to_ask'] as const)('R14: %s passes', (state) => {
    const known = { ...UNKNOWN_PRONUNCIATION, state, source: 'the_person' };
    expect(pronunciationSeverity(known, 'spoken')).toBeNull();
  });

  test('R15: a guess is labelled and never counts as verified', () => {
    expect(isGuess(guess)).toBe(true);
    expect(effectiveState(guess)).toBe('unknown');
    expect(pronunciationSeverity(guess, 'spoken')).toBe('BLOCK');
    expect(effectiveState({ ...guess, state: 'plan_to_ask' })).toBe('plan_to_ask');
  });
});
