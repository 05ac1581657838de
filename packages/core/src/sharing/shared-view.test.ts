import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyInterview } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { InterviewState } from '../workflow/interview.ts';
import { SHARED_PARTS } from '../workflow/shared-parts.ts';
import { sharedView, sharesNothing } from './shared-view.ts';

const item = (text: string) => ({
  key: text,
  questionId: null,
  text,
  category: 'DAY' as const,
  minutes: 3,
  depth: 1 as const,
  risk: 0 as const,
  purpose: null,
  researchNoteId: null,
  edited: true,
});
const noteIds = [testId(901), testId(902)];

/** Each private place holds a word of its own. */
function notebook(sharedNoteIds: string[]): InterviewState {
  return {
    ...emptyInterview(),
    goal: 'private goal',
    shortlistReason: 'private reason',
    research: noteIds.map((id, at) => ({
      id,
      about: 'field',
      checklistLine: null,
      text: `note ${at}`,
      source: { name: 'Handbook', kind: 'article_or_book', url: null },
      readOn: '2026-03-01',
    })),
    agenda: {
      minutes: 20,
      opening: 2,
      core: [item('asked in the middle')],
      watching: 0,
      closing: [item('asked at the end')],
      slack: 1,
      reserve: [item('private reserve')],
      cues: { goToClosing: 12, timeCheck: 15, stop: 20 },
    },
    followUpQuestions: ['private question'],
    capture: {
      ...emptyInterview().capture,
      notes: 'talk notes',
      items: { one: { asked: true, note: 'private answer' } },
    },
    debrief: {
      at: '2026-03-02T12:00:00.000Z',
      workplaceSignals: 'quiet',
      learned: 'a lot',
      liked: '',
      disliked: 'the noise',
      promises: '',
      nextStep: 'write',
      purposeOutcome: {},
      closingLeftOut: { CLOSE1: 'private excuse' },
      interest: 'less',
      direction: 'new_field',
    },
    sharedNoteIds,
  };
}

describe('R5: what a student shares', () => {
  test('nothing by itself', () => {
    const view = sharedView(notebook([]));
    expect(sharesNothing(view)).toBe(true);
    expect(view).toEqual({ notes: [], agenda: null, talkNotes: null, debrief: null });
  });

  test('each item alone, in its order', () => {
    expect(sharedView(notebook(['agenda'])).agenda?.map(({ text }) => text)).toEqual([
      'asked in the middle',
      'asked at the end',
    ]);
    expect(sharedView(notebook(['debrief'])).debrief?.map(({ part }) => part)).toEqual([
      'workplaceSignals',
      'learned',
      'disliked',
      'nextStep',
    ]);
    expect(sharedView(notebook(['talk_notes'])).talkNotes).toBe('talk notes');
  });

  test('what was shared before there was anything is nothing', () => {
    expect(
      sharesNothing(sharedView({ ...emptyInterview(), sharedNoteIds: [...SHARED_PARTS] })),
    ).toBe(true);
  });

  test('whatever is shared, no other word comes along', () => {
    const words: Readonly<Record<string, string>> = {
      [noteIds[0] ?? '']: 'note 0',
      [noteIds[1] ?? '']: 'note 1',
      agenda: 'asked in the middle',
      talk_notes: 'talk notes',
      debrief: 'a lot',
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(words)), (shared) => {
        const said = JSON.stringify(sharedView(notebook(shared)));
        expect(said).not.toMatch(/private|less|new_field/);
        for (const [id, word] of Object.entries(words)) {
          expect(said.includes(word)).toBe(shared.includes(id));
        }
      }),
    );
  });
});
