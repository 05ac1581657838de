/** A query value as text; anything else counts as absent. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A query value that must be one of a list. */
export const oneOf = <T extends string>(value: unknown, list: readonly T[]): T | undefined =>
  list.find((each) => each === value);
