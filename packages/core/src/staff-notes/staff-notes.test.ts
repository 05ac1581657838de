import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteRefusals } from '../phrases/staff-notes.ts';
import {
  decideInspection,
  inspectedLine,
  inspectionDueOn,
  isInspectionOverdue,
} from './inspection.ts';
import {
  correctNote,
  NOTE_AUDIENCES,
  NOTE_REFUSALS,
  type NoteVersion,
  whyNotCorrect,
  whyNotRemove,
} from './note.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const note = {
  audience: 'staff',
  createdBy: 'nadia',
  createdAt: NOW,
  authorIsHere: true,
} as const;
const nadia = { id: 'nadia', inspectionSince: null };
const daniel = { id: 'daniel', inspectionSince: null };

describe('who may change a note', () => {
  test('whoever wrote it corrects and removes it; a colleague does neither', () => {
    expect(whyNotCorrect(note, nadia)).toBeNull();
    expect(whyNotRemove(note, nadia)).toBeNull();
    expect(whyNotCorrect(note, daniel)).toBe('not_author');
    expect(whyNotRemove(note, daniel)).toBe('not_author');
  });

  test('what somebody left behind may be removed by whoever cares now, and not rewritten', () => {
    const left = { ...note, authorIsHere: false };
    expect(whyNotRemove(left, daniel)).toBeNull();
    expect(whyNotCorrect(left, daniel)).toBe('not_author');
  });

  test('a staff note can be shared later; a shared one is not taken back in silence', () => {
    expect(whyNotCorrect(note, nadia, 'shared')).toBeNull();
    expect(whyNotCorrect({ ...note, audience: 'shared' }, nadia, 'staff')).toBe('already_shared');
    expect(whyNotCorrect({ ...note, audience: 'shared' }, nadia)).toBeNull();
  });

  test('while the student waits to inspect, the notes of before stay as they are', () => {
    const asked = { ...nadia, inspectionSince: NOW };
    expect(whyNotCorrect(note, asked)).toBe('under_inspection');
    expect(whyNotRemove(note, asked)).toBe('under_inspection');
    // Not those of a moment later, and not what the student reads anyway.
    const later = { ...note, createdAt: '2026-03-02T10:00:00.001Z' };
    expect(whyNotRemove(later, asked)).toBeNull();
    expect(whyNotRemove({ ...note, audience: 'shared' }, asked)).toBeNull();
  });

  test('every refusal has a sentence', () => {
    for (const refusal of NOTE_REFUSALS) expect(noteRefusals[refusal]).toMatch(/\.$/);
  });
});

test('whatever a note becomes, nothing that it said is lost, and its versions are in order', () => {
  const written = fc.record({
    audience: fc.constantFrom(...NOTE_AUDIENCES),
    text: fc.constantFrom('One', 'Two', 'Three'),
  });
  fc.assert(
    fc.property(written, fc.array(written, { maxLength: 8 }), (first, changes) => {
      let state = { ...first, earlier: [] as NoteVersion[], createdAt: 't0', changedAt: null } as {
        audience: (typeof first)['audience'];
        text: string;
        earlier: NoteVersion[];
        createdAt: string;
        changedAt: string | null;
      };
      const said = [first.text];
      for (const [at, next] of changes.entries()) {
        const result = correctNote(state, next);
        if (!result.changed) continue;
        said.push(next.text);
        state = { ...state, ...next, earlier: result.earlier, changedAt: `t${at + 1}` };
      }
      expect([...state.earlier.map(({ text }) => text), state.text]).toEqual(said);
      const moments = state.earlier.map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted());
    }),
  );
});

describe('a wish to inspect', () => {
  test('is due so many days after the day on which it was asked, where the school is', () => {
    // In Berlin it is the third of March already.
    expect(inspectionDueOn('2026-03-02T23:30:00.000Z', 'Europe/Berlin', 30)).toBe('2026-04-02');
    expect(inspectionDueOn('2026-03-02T23:30:00.000Z', 'America/New_York', 1)).toBe('2026-03-03');
  });

  test('is not late on its last day, and is on the next', () => {
    const zone = 'Europe/Berlin';
    expect(isInspectionOverdue('2026-04-02', '2026-04-02T21:59:00.000Z', zone)).toBe(false);
    expect(isInspectionOverdue('2026-04-02', '2026-04-02T22:00:00.000Z', zone)).toBe(true);
  });

  test('whoever declines says why', () => {
    expect(decideInspection('decline', null)).toEqual({ ok: false, reason: 'reason_missing' });
    expect(decideInspection('decline', '  ')).toEqual({ ok: false, reason: 'reason_missing' });
    expect(decideInspection('decline', ' Not yours. ')).toEqual({
      ok: true,
      status: 'declined',
      reason: 'Not yours.',
    });
    expect(decideInspection('show', 'Dropped')).toEqual({
      ok: true,
      status: 'shown',
      reason: null,
    });
  });

  test('a copy names what it was made of, in whatever order it was read', () => {
    const notes = [
      { id: 'b', version: 1 },
      { id: 'a', version: 2 },
    ];
    expect(inspectedLine(notes)).toBe(inspectedLine(notes.toReversed()));
    expect(inspectedLine(notes)).not.toBe(inspectedLine([{ id: 'b', version: 2 }, notes[1]!]));
    expect(inspectedLine(notes)).not.toBe(inspectedLine(notes.slice(1)));
  });
});
