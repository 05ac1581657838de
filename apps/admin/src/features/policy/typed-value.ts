import type { PolicyForm } from '@acquaint/core/policy/define-policy';

/** Hours of the window in which messages are welcome, in the order in which they are typed. */
export const hourParts = [
  'openHour',
  'preferredFromHour',
  'preferredUntilHour',
  'closeHour',
  'lastDayUntilHour',
  'nightFromHour',
  'nightUntilHour',
] as const;

/** What stands in the boxes of one number, as typed. Null is a value that is switched off. */
export type Typed = readonly string[] | null;

/** A stored value as text for its boxes. */
export function toTyped(form: PolicyForm, value: unknown): Typed {
  if (value === null) return null;
  switch (form.kind) {
    case 'number':
    case 'choice':
      return [textOf(value)];
    case 'share':
      return [String(Math.round(Number(value) * 100))];
    case 'span':
      return partsOf(value, ['from', 'to']);
    case 'list':
      return [Array.isArray(value) ? value.join(', ') : textOf(value)];
    case 'hours':
      return partsOf(value, hourParts);
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

const partsOf = (value: unknown, parts: readonly string[]): string[] =>
  parts.map((part) =>
    typeof value === 'object' && value !== null ? String(Reflect.get(value, part)) : '',
  );

/** What was typed as a value. What is no number stays a text, so that the check can name it. */
export function fromTyped(form: PolicyForm, typed: Typed): unknown {
  if (typed === null) return null;
  const [first = '', second = ''] = typed;
  switch (form.kind) {
    case 'choice':
      return first;
    case 'number':
      return toNumber(first);
    case 'share': {
      const percent = toNumber(first);
      return typeof percent === 'number' ? percent / 100 : percent;
    }
    case 'span':
      return { from: toNumber(first), to: toNumber(second) };
    case 'list':
      return first
        .split(/[,;\s]+/u)
        .filter(Boolean)
        .map(toNumber);
    case 'hours':
      return Object.fromEntries(hourParts.map((part, at) => [part, toNumber(typed[at] ?? '')]));
  }
}

const toNumber = (text: string): number | string => {
  const trimmed = text.trim().replace(',', '.');
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
};
