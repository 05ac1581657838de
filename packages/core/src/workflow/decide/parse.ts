import type { z } from 'zod';

import type { Refusal } from '../../rules/refusal.ts';
import type { Command } from '../commands.ts';
import { INVALID_REASONS } from '../refusal-reasons.ts';
import type { InvalidReason } from '../refusal-reasons.ts';
import { COMMAND_SCHEMAS } from '../schemas/commands.ts';
import { invalid } from './refuse.ts';

type Parsed = { ok: true; command: Command } | { ok: false; refusal: Refusal };

/** Reads a command from outside. Never throws; names the first field at fault and why. */
export function parseCommand(input: unknown): Parsed {
  if (typeof input !== 'object' || input === null) return refuse(invalid('command', 'wrong_type'));
  const type: unknown = 'type' in input ? input.type : undefined;
  if (type === undefined) return refuse(invalid('type', 'missing'));
  if (!isCommandType(type)) return refuse(invalid('type', 'unknown_choice'));
  const result = COMMAND_SCHEMAS[type].safeParse('data' in input ? input.data : undefined, {
    reportInput: true,
  });
  if (result.success) {
    // The schema table gives each type its own data, which a union of pairs cannot express.
    return { ok: true, command: { type, data: result.data } as Command };
  }
  return refuse(firstIssue(result.error));
}

function isCommandType(value: unknown): value is Command['type'] {
  return typeof value === 'string' && Object.hasOwn(COMMAND_SCHEMAS, value);
}

const refuse = (refusal: Refusal): Parsed => ({ ok: false, refusal });

/** The first issue of a failed parse as a refusal. */
function firstIssue(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  if (issue === undefined) return invalid('data', 'wrong_type');
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') path.push(...issue.keys.slice(0, 1));
  return invalid(path.length === 0 ? 'data' : path.join('.').slice(0, 100), reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue): InvalidReason {
  const own = INVALID_REASONS.find((reason) => reason === issue.message);
  if (own !== undefined) return own;
  if (issue.input === undefined && issue.code.startsWith('invalid_')) return 'missing';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'not_whole' : 'wrong_type';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'empty' : 'too_short';
      return issue.origin === 'array' ? 'too_few' : 'too_small';
    case 'too_big':
      if (issue.origin === 'string') return 'too_long';
      return issue.origin === 'array' ? 'too_many' : 'too_large';
    case 'invalid_value':
      return 'unknown_choice';
    case 'unrecognized_keys':
      return 'unknown_field';
    default:
      return 'wrong_type';
  }
}
