import { z } from 'zod';
import { must } from '../library/definition-error.ts';

export const policyUnits = [
  'minutes',
  'hours',
  'days',
  'business_days',
  'months',
  'words',
  'characters',
  'people',
  'messages',
  'notes',
  'items',
  'share',
  'choice',
  'clock_hours',
] as const;
export type PolicyUnit = (typeof policyUnits)[number];

/** Two ends, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How a value is typed in: one number, two ends, several in order, one of some, or hours of a day. */
export type PolicyForm =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'share'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'span';
      readonly min: number;
      readonly max: number;
      readonly mayBeOff: boolean;
    }
  | { readonly kind: 'list'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'hours' };

/** One number (or choice) that a school may change, with its range and where it comes from. */
export interface PolicyDefinition<T> {
  readonly default: T;
  readonly unit: PolicyUnit;
  readonly form: PolicyForm;
  /** Source or rule id; `ours` where no source gives the number. */
  readonly basis: string;
  /** The allowed range as it is shown to people, such as `5–10`. */
  readonly range: string;
  /** False when the range holds the default alone. */
  readonly changeable: boolean;
  readonly schema: z.ZodType<T>;
}

type Range = readonly [min: number, max: number];

export function whole(
  value: number,
  unit: PolicyUnit,
  basis: string,
  [min, max]: Range = [value, value],
): PolicyDefinition<number> {
  return {
    default: value,
    unit,
    form: { kind: 'number', min, max },
    basis,
    range: show([min, max]),
    changeable: min < max,
    schema: z.number().int().min(min).max(max),
  };
}

export function share(value: number, basis: string, range: Range): PolicyDefinition<number> {
  return {
    default: value,
    unit: 'share',
    form: { kind: 'share', min: range[0], max: range[1] },
    basis,
    range: show(range),
    changeable: true,
    schema: z.number().min(range[0]).max(range[1]),
  };
}

export function span(
  from: number,
  to: number,
  unit: PolicyUnit,
  basis: string,
  [min, max]: Range = [from, to],
): PolicyDefinition<Span> {
  const end = z.number().int().min(min).max(max);
  return {
    default: { from, to },
    unit,
    form: { kind: 'span', min, max, mayBeOff: false },
    basis,
    range: show([min, max]),
    changeable: min < from || max > to,
    schema: z.strictObject({ from: end, to: end }).refine((s) => s.from <= s.to),
  };
}

/** A span that can be switched off with null. */
export function optionalSpan(
  from: number,
  to: number,
  unit: PolicyUnit,
  basis: string,
  range: Range,
): PolicyDefinition<Span | null> {
  const inner = span(from, to, unit, basis, range);
  const form = { kind: 'span', min: range[0], max: range[1], mayBeOff: true } as const;
  return { ...inner, form, range: `${inner.range}, off`, schema: inner.schema.nullable() };
}

/** A list in one direction: reminders count down to a moment, touches count up from one. */
export function list(
  value: readonly number[],
  unit: PolicyUnit,
  basis: string,
  [min, max]: Range,
  order: 'rising' | 'falling',
): PolicyDefinition<readonly number[]> {
  const sign = order === 'rising' ? 1 : -1;
  return {
    default: value,
    unit,
    form: { kind: 'list', min, max },
    basis,
    range: `${show([min, max])}, ${order}`,
    changeable: true,
    schema: z
      .array(z.number().int().min(min).max(max))
      .min(1)
      .max(5)
      .refine((all) => all.every((n, at) => at === 0 || (n - (all[at - 1] ?? n)) * sign > 0)),
  };
}

export function choice<const T extends readonly string[]>(
  options: T,
  value: NoInfer<T[number]>,
  basis: string,
): PolicyDefinition<T[number]> {
  return {
    default: value,
    unit: 'choice',
    form: { kind: 'choice', options },
    basis,
    range: options.join(', '),
    changeable: options.length > 1,
    schema: z.custom<T[number]>((given) => options.some((option) => option === given)),
  };
}

/**
 * Checks that each default lies in its own range.
 *
 * @throws DefinitionError naming the key.
 */
export function definePolicy<T extends Record<string, PolicyDefinition<unknown>>>(table: T): T {
  for (const [key, definition] of Object.entries(table)) {
    const path = `policy.${key}`;
    must(/^[a-z][A-Za-z0-9]*$/.test(key), path, 'the key is not well formed');
    must(definition.basis.trim() !== '', path, 'names no basis');
    must(
      definition.schema.safeParse(definition.default).success,
      path,
      `the default is outside ${definition.range}`,
    );
  }
  return table;
}

function show([min, max]: Range): string {
  return min === max ? String(min) : `${min}–${max}`;
}
