import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeField, readField, withConflict, writeField } from './capture.ts';
import type { Capture } from './interview.ts';

const start: Capture = { items: {}, notes: '', card: null, resumeAskedAt: null };
const field = 'talkNotes';

function deliver(capture: Capture, value: string, base: string): Capture {
  const merged = mergeField({ capture, agenda: null }, { field, value, base });
  if (merged === null) return capture;
  const written = writeField(capture, merged.field, merged.value);
  const { other } = merged;
  if (other === null) return written;
  const id = `c${written.conflicts?.length ?? 0}`;
  return withConflict(written, { id, field, other, at: '2026-03-02T09:00:00.000Z' });
}

/** What happens on two devices in turn: typing, sending the oldest, or reading what stands. */
const steps = fc.array(
  fc.record({
    device: fc.constantFrom(0, 1),
    what: fc.constantFrom('type', 'type', 'send', 'send', 'read'),
    text: fc.constantFrom('', 'a', 'b', 'shifts', 'likes the river', 'ten people'),
  }),
  { maxLength: 40 },
);

test('no note is lost, whatever the order in which two devices send', () => {
  fc.assert(
    fc.property(steps, (moves) => {
      let capture = start;
      const devices = [0, 1].map(() => ({ seen: '', waiting: [] as [string, string][] }));
      const typed = new Set<string>();
      /** Words that somebody saw and then changed by hand. */
      const replaced = new Set<string>();
      const send = (device: (typeof devices)[number]) => {
        const next = device.waiting.shift();
        if (next) capture = deliver(capture, ...next);
      };
      for (const { device: at, what, text } of moves) {
        const device = devices[at]!;
        if (what === 'type' && text !== device.seen) {
          device.waiting.push([text, device.seen]);
          replaced.add(device.seen);
          typed.add(text);
          device.seen = text;
        }
        if (what === 'send') send(device);
        if (what === 'read' && device.waiting.length === 0) {
          device.seen = String(readField(capture, field));
        }
      }
      for (const device of devices) while (device.waiting.length > 0) send(device);
      const kept = new Set([
        readField(capture, field),
        ...(capture.conflicts ?? []).map(({ other }) => other),
      ]);
      const lost = [...typed].filter(
        (text) => text !== '' && !replaced.has(text) && !kept.has(text),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('the same change arriving again changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (present, value, base) => {
      const once = deliver({ ...start, notes: present }, value, base);
      expect(deliver(once, value, base)).toEqual(once);
    }),
  );
});

test.each([
  ['as the device saw it', 'seen', 'mine', 'seen', { notes: 'mine', others: [] }],
  ['changed elsewhere', 'theirs', 'mine', 'seen', { notes: 'mine', others: ['theirs'] }],
  ['written elsewhere, wiped here', 'theirs', '', 'seen', { notes: 'theirs', others: [] }],
  ['wiped elsewhere', '', 'mine', 'seen', { notes: 'mine', others: [] }],
  ['the same on both', 'mine', 'mine', 'seen', { notes: 'mine', others: [] }],
])('a note that is %s', (_, present, value, base, { notes, others }) => {
  const after = deliver({ ...start, notes: present }, value, base);
  expect(after.notes).toBe(notes);
  expect((after.conflicts ?? []).map(({ other }) => other)).toEqual(others);
});

test('a note on a question that is no longer planned stays with the notes of the talk', () => {
  const write = { field: 'item:gone.note', value: 'ten people', base: '' };
  expect(mergeField({ capture: { ...start, notes: 'Shifts.' }, agenda: null }, write)).toEqual({
    field: 'talkNotes',
    value: 'Shifts.\nten people',
    other: null,
  });
});

test('ticks of two devices never contradict each other', () => {
  const capture = writeField(start, 'item:a.asked', true);
  const write = { field: 'item:a.asked', value: true, base: false };
  expect(mergeField({ capture, agenda: null }, write)).toBeNull();
  expect(mergeField({ capture, agenda: null }, { ...write, value: false, base: true })).toEqual({
    field: 'item:a.asked',
    value: false,
    other: null,
  });
});
