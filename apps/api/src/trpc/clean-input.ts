import { badInput } from '../errors.ts';

/** Deeper than any form of ours; JSON itself has no bound. */
const MAX_DEPTH = 40;

interface Place {
  value: unknown;
  path: string;
  depth: number;
}

/**
 * Refuses what no store could keep: NUL and half characters, in texts and in names of fields, and
 * nesting without end. Runs before any schema, so that every field has the same guard.
 *
 * @throws ApiError `bad_input` naming the field
 */
export function refuseUnkeepable(input: unknown): void {
  const open: Place[] = [{ value: input, path: '', depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path, depth } = place;
    if (typeof value === 'string') {
      if (!isKeepable(value))
        throw badInput(path, 'Please leave out characters that cannot be shown.');
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH) throw badInput(path, 'This is nested too deeply.');
      for (const [key, inner] of Object.entries(value)) {
        if (!isKeepable(key))
          throw badInput(path, 'Please leave out characters that cannot be shown.');
        open.push({ value: inner, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
      }
    }
  }
}

const isKeepable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
