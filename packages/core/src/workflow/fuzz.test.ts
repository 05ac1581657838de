import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { REFUSAL_CODES } from '../rules/refusal.ts';
import { COMMAND_TYPES, aMove, commandFrom } from '../testing/commands.ts';
import { aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { asStudent } from '../testing/log.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { DossierToDecide } from './dossier.ts';

describe('whatever comes in', () => {
  const DOSSIERS = [
    aDossier(),
    aDossier(requested),
    aDossier(agreed),
    aDossier(held),
    { ...aDossier(), interview: null },
  ];
  const someDossier = fc.constantFrom<DossierToDecide>(...DOSSIERS);

  const answers = (given: unknown, dossier: DossierToDecide): void => {
    // Nothing that comes over the wire has a type yet.
    const decision = decide(given as Command, dossier, asStudent);
    if (decision.ok) expect(decision.events.length).toBeGreaterThan(0);
    else expect(REFUSAL_CODES).toContain(decision.refusal.code);
  };

  test('decide answers and never throws: any value', () => {
    fc.assert(fc.property(fc.anything(), someDossier, answers), { numRuns: 500 });
  });

  test('decide answers and never throws: any content', () => {
    const some = fc.record({ type: fc.constantFrom(...COMMAND_TYPES), data: fc.anything() });
    fc.assert(fc.property(some, someDossier, answers), { numRuns: 1_000 });
  });

  test('decide answers and never throws: one part of a right command is replaced', () => {
    const ready = aDossier(agreed);
    const bent = fc
      .tuple(aMove, fc.nat(), fc.oneof(fc.anything(), fc.string({ unit: 'binary' })))
      .map(([move, at, value]) => bend(commandFrom(move, ready), at, value));
    fc.assert(fc.property(bent, someDossier, answers), { numRuns: 2_000 });
  }, 30_000);
});

/** The command with the part at this place, counted through all depths, replaced. */
function bend(command: Command, at: number, value: unknown): unknown {
  const paths = pathsIn(command.data);
  const path = paths[at % Math.max(1, paths.length)] ?? [];
  return { type: command.type, data: put(command.data, path, value) };
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part).map((path) => [key, ...path]),
  );
  return [[], ...inner];
}

function put(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined || typeof target !== 'object' || target === null) return value;
  if (Array.isArray(target)) {
    const items: unknown[] = target;
    return items.map((item, n) => (String(n) === key ? put(item, rest, value) : item));
  }
  const parts = new Map<string, unknown>(Object.entries(target));
  const part = put(parts.get(key), rest, value);
  return Object.fromEntries(parts.set(key, part));
}
