import { describe, expect, test } from 'vitest';

import { can, may } from '../../access/can.ts';
import { cuesFor } from '../../agenda/build.ts';
import { budgetFor } from '../../agenda/budget.ts';
import { questions } from '../../library/questions.ts';
import { templateById, templates } from '../../library/templates.ts';
import { greeting, suggestFirstName } from '../../people/greeting.ts';
import { suggestSalutations } from '../../people/salutation.ts';
import { zonedText } from '../../schedule/format.ts';
import { aDossier, aDraft, agreed, held, NOW } from '../../testing/dossier.ts';
import { anInternship, ids } from '../../testing/records.ts';
import type { Dossier, OtherInterview } from '../../workflow/dossier.ts';
import { findingsOf } from '../assess.ts';
import { rulePhrases } from '../catalogue.ts';
import { findJobAsk } from '../job-ask.ts';
import { refusedTopics } from '../refused-topics.ts';

/** Rules that block the action now, by id. */
const blocking = (dossier: Dossier, action: string): string[] =>
  findingsOf(dossier)
    .filter(({ severity, gates = [] }) => severity === 'BLOCK' && gates.some((g) => g === action))
    .map(({ ruleId }) => ruleId);

const other = (change: Partial<OtherInterview>): OtherInterview => ({
  id: ids.otherInterview,
  contactId: ids.otherContact,
  contactName: 'Tom Reed',
  employerKey: 'river trust',
  status: 'active',
  request: { status: 'accepted', firstSentAt: null, answeredAt: null },
  meeting: null,
  thankYouOwedSince: null,
  sent: [],
  ...change,
});

describe('who they are', () => {
  test('G10: nothing about a person is worked out from the name', () => {
    expect(suggestSalutations({})).toEqual([{ salutation: { kind: 'none' }, basis: 'unknown' }]);
    const unchosen = greeting({
      fullName: 'Maria Lopez',
      givenName: 'Maria',
      addressName: null,
      salutation: null,
      addressForm: 'formal',
    });
    expect(unchosen).toMatchObject({ ok: false, ruleId: 'R17' });
  });

  test('G11: a "Dr." stays one when she signs with her first name, until the student accepts', () => {
    const person = {
      fullName: 'Maria Lopez',
      givenName: 'Maria',
      addressName: 'Lopez',
      salutation: { kind: 'title' as const, title: 'Dr.' },
      addressForm: 'formal' as const,
    };
    expect(suggestFirstName(person, 'See you then.\n\nBest,\nMaria')).toMatchObject({
      givenName: 'Maria',
    });
    expect(greeting(person)).toEqual({ ok: true, text: 'Dear Dr. Lopez' });
    expect(greeting({ ...person, addressForm: 'first_name' })).toMatchObject({
      text: 'Dear Maria',
    });
  });

  test('G12: templates that name a referrer are locked without consent', () => {
    const naming = templates.filter(({ body }) => body.includes('{{referrer.name}}'));
    expect(naming.map(({ id }) => id)).toEqual(['T03', 'T25']);
    for (const { requires } of naming) expect(requires).toBe('referral.nameUseConsent');
  });

  test('G13: an intern’s request waits for the supervisor', () => {
    expect(templateById('T04')?.requires).toBe('permission.granted');
    const inside = aDossier((d) => {
      d.internships = [{ ...anInternship(), employerKey: 'river trust' }];
    });
    expect(blocking(inside, 'send_request')).toContain('R19');
  });
});

describe('what is asked and told', () => {
  test('G14: no question of the bank and no template asks for a job', () => {
    for (const { id, text } of questions) {
      expect({ id, topics: refusedTopics(text) }).toEqual({ id, topics: [] });
    }
    for (const { id, body } of templates.filter(({ audience }) => audience === 'contact')) {
      expect({ id, ask: findJobAsk(body) }).toEqual({ id, ask: null });
    }
  });

  test.each([
    [20, { goToClosing: 14, timeCheck: 19, stop: 20 }],
    [30, { goToClosing: 23, timeCheck: 29, stop: 30 }],
    [15, { goToClosing: 10, timeCheck: 14, stop: 15 }],
  ])('G15: silent signs keep a talk of %i minutes in time', (minutes, cues) => {
    expect(cuesFor(budgetFor(minutes, 'in_person'))).toEqual(cues);
  });

  test('G19: an hour agreed across a change of clocks is right on both', () => {
    const start = '2025-03-09T14:00:00.000Z';
    expect(zonedText(start, 'America/New_York').time).toBe('10:00');
    expect(zonedText(start, 'Europe/Berlin').time).toBe('15:00');
  });

  test('G20: a proposal without a logged yes cannot be confirmed', () => {
    const proposed = aDossier((d) => {
      agreed(d);
      if (d.interview.meeting) d.interview.meeting.evidence = null;
    });
    expect(blocking(proposed, 'confirm')).toContain('R55');
    expect(blocking(aDossier(agreed), 'confirm')).not.toContain('R55');
  });

  const thanking = (others: OtherInterview[]) =>
    aDossier((d) => {
      held(d);
      d.draft = {
        ...aDraft(),
        kind: 'thanks',
        templateId: 'T23',
        text: 'Thank you for the time you gave me today. Your map of old floods stays with me.',
        slots: { specificThing: 'Your map of old floods stays with me.' },
      };
      d.others = others;
    });

  test('G21: two people of one house never get the same thank-you', () => {
    const text = 'Thank you for the time you gave me today. Your map of old floods stays with me.';
    const sent = [
      {
        id: ids.otherInterview,
        kind: 'thanks' as const,
        templateId: 'T23',
        text,
        slots: {},
        sentAt: NOW,
      },
    ];
    expect(blocking(thanking([other({ sent })]), 'send_thanks')).toContain('R86');
    expect(blocking(thanking([]), 'send_thanks')).not.toContain('R86');
  });

  test('G22: three days without thanks, and new requests wait', () => {
    const owing = (since: string) =>
      aDossier((d) => (d.others = [other({ thankYouOwedSince: since })]));
    // Now is Monday 2 March, 09:00 UTC.
    expect(blocking(owing('2026-02-27T09:00:00.000Z'), 'send_request')).toContain('R84');
    expect(blocking(owing('2026-02-27T09:01:00.000Z'), 'send_request')).not.toContain('R84');
  });
});

test('G28: no guest and no stranger reads a note, and no student another’s', () => {
  for (const party of ['contact_guest', 'supervisor_guest', 'integrator', 'anonymous'] as const) {
    expect({ party, reads: can(party, 'note.read') }).toEqual({ party, reads: false });
  }
  const theirs = {
    organization: 'same',
    owner: 'other',
    shared: true,
    namesShown: true,
    onLink: false,
    inScope: false,
  } as const;
  expect(may('student', 'note.read', theirs)).toEqual({ allowed: false, reason: 'not_yours' });
});

describe('how it is said', () => {
  const sentences = Object.entries(rulePhrases).flatMap(([id, { title, why, says, kept = '' }]) =>
    [title, why, kept, ...Object.values(says)].map((sentence) => ({ id, sentence })),
  );

  test('G38: no sentence blames the student or calls silence a verdict', () => {
    const blame =
      /\b(failed|failure|your fault|your mistake|you forgot|you should have|rejected|rejection|ignored|ghosted|lazy|careless of you|bad grade|disappoint)/i;
    const harsh = sentences.filter(({ sentence }) => blame.test(sentence));
    expect(sentences.length).toBeGreaterThan(400);
    expect(harsh).toEqual([]);
  });

  test('G38: a no is recorded as an answer', () => {
    const declined = aDossier((d) => {
      d.interview.request = { status: 'declined', firstSentAt: NOW, answeredAt: NOW };
    });
    expect(declined.interview.request.answeredAt).not.toBeNull();
    expect(
      blocking({ ...declined, draft: { ...aDraft(), kind: 'nudge' } }, 'send_nudge'),
    ).toContain('G8');
  });

  test('G10: no sentence guesses a gender', () => {
    const gendered = sentences.filter(({ sentence }) =>
      /\b(he|she|his|her|hers|him|himself|herself)\b/i.test(sentence),
    );
    expect(gendered).toEqual([]);
  });

  test('G40: the rules are the same for every country with the same calendar', () => {
    const found = (country: string) =>
      findingsOf(
        aDossier((d) => {
          Object.assign(d.contact, { country, region: null });
          d.draft = aDraft();
        }),
      ).map(({ ruleId, code, severity }) => `${ruleId} ${code} ${severity}`);
    for (const country of ['JP', 'BR', 'EG', 'US']) expect(found(country)).toEqual(found('GB'));
  });
});
