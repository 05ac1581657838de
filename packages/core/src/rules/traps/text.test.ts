import { expect, test } from 'vitest';

import { ownItem } from '../../agenda/item.ts';
import { templateById } from '../../library/templates.ts';
import { trapPhrases } from '../../phrases/rules-traps.ts';
import { aDossier, aDraft, held } from '../../testing/dossier.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { asking } from '../hits.fixture.ts';
import { trapRules } from '../traps.ts';

const { hitsOf, says } = asking(trapRules, trapPhrases);
const drafted = (change: (draft: DraftFacts, dossier: Dossier) => void = () => {}) =>
  aDossier((d) => {
    d.draft = aDraft();
    change(d.draft, d);
  });

test('G3: a text of a day ago still goes, a minute more and it is read again', () => {
  const sent = (plannedAt: string) => drafted((draft) => (draft.plannedAt = plannedAt));
  expect(says('G3', sent('2026-03-03T09:00:00.000Z'))).toEqual([]);
  expect(hitsOf('G3', sent('2026-03-03T09:01:00.000Z'))).toMatchObject([
    { severity: 'BLOCK', code: 'stale_draft', gates: ['send_request'] },
  ]);
});

test('G9: nothing leaves unseen', () => {
  const unseen = drafted((draft) => (draft.confirmations.finalTextSeen = false));
  expect(hitsOf('G9', unseen)).toMatchObject([{ severity: 'BLOCK', gates: ['send_request'] }]);
  expect(says('G9', drafted())).toEqual([]);
});

test('G9: a letter unseen is not printed either', () => {
  const letter = drafted((draft) => {
    draft.channel = 'letter';
    draft.confirmations.finalTextSeen = false;
  });
  expect(hitsOf('G9', letter)).toMatchObject([{ gates: ['send_request', 'print_letter'] }]);
});

const asks = (text: string) =>
  aDossier((d) => {
    d.interview.agenda = {
      minutes: 20,
      opening: 2,
      core: [ownItem('own', text, { category: 'LIFE', purpose: null })],
      watching: 0,
      closing: [],
      slack: 1,
      reserve: [],
      cues: { goToClosing: 14, timeCheck: 19, stop: 20 },
    };
  });

test.each([
  'How much do you earn?',
  'How old are you?',
  'Do you have children?',
  'Which party do you vote for, and which political party do you support?',
  'Can you tell me about confidential projects?',
])('G18: "%s" crosses a line', (text) => {
  expect(hitsOf('G18', asks(text))).toMatchObject([
    { severity: 'BLOCK', gates: ['add_question', 'be_ready'], params: { question: text } },
  ]);
});

test('G18: questions about the field are fine; the job ask is R7’s', () => {
  expect(says('G18', asks('How do people in this field balance shifts and family?'))).toEqual([]);
  expect(says('G18', asks('Do you have a job for me?'))).toEqual([]);
  expect(says('G18', aDossier())).toEqual([]);
});

const thanks = (text: string, change: (dossier: Dossier) => void = () => {}) =>
  aDossier((d) => {
    held(d);
    d.draft = { ...aDraft(), kind: 'thanks', templateId: 'T23', text };
    change(d);
  });

test('G23: a thank-you asks for nothing', () => {
  expect(says('G23', thanks('Thank you for the time you gave me today.'))).toEqual([]);
  expect(templateById('T23')?.body).not.toMatch(/[^{]\?/);
  expect(says('G23', thanks('Thank you. Could you send me the report?'))).toEqual([
    'WARN not_offered',
  ]);
});

test('G23: one ask is fine when it was offered in the talk, two never are', () => {
  const offered = (text: string) =>
    thanks(text, (d) => {
      d.interview.debrief = {
        at: d.now,
        workplaceSignals: '',
        learned: '',
        liked: '',
        disliked: '',
        promises: 'Will send the flood report.',
        nextStep: '',
        purposeOutcome: {},
        closingLeftOut: {},
      };
    });
  expect(says('G23', offered('Thank you. Could you send me the report?'))).toEqual([]);
  expect(
    says('G23', offered('Could you send me the report? And might you look at my résumé?')),
  ).toEqual(['WARN several']);
});
