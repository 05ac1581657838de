/** A query value as text; anything else counts as absent. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A query value that must be one of a list. */
export const oneOf = <T extends string>(value: unknown, list: readonly T[]): T | undefined =>
  list.find((each) => each === value);

const ID_SHAPE = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** A query value that can be the id of a record. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && ID_SHAPE.test(value) ? value : undefined;
