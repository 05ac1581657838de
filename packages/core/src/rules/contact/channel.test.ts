import { describe, expect, test } from 'vitest';

import { templateById } from '../../library/templates.ts';
import { contactPhrases } from '../../phrases/rules-contact.ts';
import { aDossier, aDraft } from '../../testing/dossier.ts';
import { testId } from '../../testing/records.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { Call } from '../../workflow/interview.ts';
import { contactRules } from '../contact.ts';
import { asking } from '../hits.fixture.ts';

const { hitsOf, says } = asking(contactRules, contactPhrases);

const drafted = (change: (draft: DraftFacts, dossier: Dossier) => void = () => {}) =>
  aDossier((d) => {
    d.draft = aDraft();
    change(d.draft, d);
  });

const aCall = (change: Partial<Call>): Call => ({
  id: testId(61),
  at: '2026-03-02T09:00:00.000Z',
  outcome: 'reached',
  callBackAt: null,
  said: { reason: true, time: true, why: true, how: true },
  note: null,
  ...change,
});

describe('how to reach them', () => {
  test('R30: a request needs a channel', () => {
    expect(
      says(
        'R30',
        aDossier((d) => (d.interview.channel = null)),
      ),
    ).toEqual(['BLOCK']);
    for (const channel of ['phone', 'letter', 'email', 'linkedin', 'platform'] as const) {
      expect(
        says(
          'R30',
          aDossier((d) => (d.interview.channel = channel)),
        ),
      ).toEqual([]);
    }
  });

  test.each([
    ['email', 'workEmail', 'not an address'],
    ['phone', 'workPhone', '12'],
    ['linkedin', 'linkedinUrl', 'https://linkedin.com/company/river'],
    ['platform', 'platformUrl', 'alumni'],
  ] as const)('R31: %s needs a usable address', (channel, field, bad) => {
    const using = (value: string | null) =>
      aDossier((d) => {
        d.interview.channel = channel;
        d.contact.channels[field] = value;
      });
    expect(says('R31', using(null))).toEqual([`BLOCK missing_${channel}`]);
    expect(says('R31', using(bad))).toEqual([`BLOCK unusable_${channel}`]);
  });

  test('R31: a complete address of each kind is fine', () => {
    for (const channel of ['email', 'phone', 'letter'] as const) {
      expect(
        says(
          'R31',
          aDossier((d) => (d.interview.channel = channel)),
        ),
      ).toEqual([]);
    }
    const letter = aDossier((d) => {
      d.interview.channel = 'letter';
      if (d.contact.channels.postal) d.contact.channels.postal.city = '';
    });
    expect(says('R31', letter)).toEqual(['BLOCK unusable_letter']);
  });

  test('R31: a private address counts only when the contact gave it', () => {
    const privately = (given: boolean) =>
      aDossier((d) => {
        d.contact.channels.workEmail = null;
        d.contact.channels.privateEmail = 'amara@home.example';
        d.contact.channels.privateGivenByContact = given;
      });
    expect(says('R31', privately(true))).toEqual([]);
    expect(says('R31', privately(false))).toEqual(['BLOCK missing_email']);
  });

  test('R32: the phone script ends in a date question and holds no interview questions', () => {
    const script = templateById('T06')?.body ?? '';
    expect(script).toContain('Which day would be easiest for you?');
    expect(script).not.toMatch(/typical day|how did you (get|find)|what route/i);
    expect(
      says(
        'R32',
        aDossier((d) => (d.interview.channel = 'phone')),
      ),
    ).toEqual(['INFO']);
    expect(says('R32', aDossier())).toEqual([]);
  });

  test('R33: the script has an answer for "let us talk now"', () => {
    const script = templateById('T06')?.body ?? '';
    expect(script).toMatch(/If "let us talk now": .*Could we fix a time\?.*three questions ready/);
    expect(
      says(
        'R33',
        aDossier((d) => (d.interview.channel = 'phone')),
      ),
    ).toEqual(['OFFER']);
    expect(says('R33', aDossier())).toEqual([]);
  });

  test('R43: one request goes to one person', () => {
    expect(says('R43', drafted())).toEqual([]);
    expect(
      says(
        'R43',
        drafted((draft) => (draft.cc = ['boss@rivertrust.example'])),
      ),
    ).toEqual(['BLOCK copies']);
    for (const address of ['a@b.example, c@d.example', 'a@b.example;c@d.example']) {
      expect(
        says(
          'R43',
          drafted((draft) => (draft.to.address = address)),
        ),
      ).toEqual(['BLOCK several']);
    }
  });

  test('R44: a call without an outcome is due after 24 hours', () => {
    const open = aDossier((d) => (d.interview.calls = [aCall({ outcome: null })]));
    expect(hitsOf('R44', open)).toMatchObject([
      { severity: 'REMIND', dueAt: '2026-03-03T09:00:00.000Z', fix: 'call' },
    ]);
    const logged = aDossier((d) => (d.interview.calls = [aCall({ outcome: 'voicemail' })]));
    expect(says('R44', logged)).toEqual([]);
  });
});
