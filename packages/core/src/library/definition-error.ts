/**
 * A definition that ships with the product is wrong. Thrown while the module loads, so that a
 * broken library never reaches a person; `path` names the place (`T01.body:14`).
 */
export class DefinitionError extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = 'DefinitionError';
    this.path = path;
    this.reason = reason;
  }
}

/** Throws a {@link DefinitionError} at `path` unless the condition holds. */
export function must(condition: boolean, path: string, reason: string): asserts condition {
  if (!condition) throw new DefinitionError(path, reason);
}

/** Throws when two entries share an id, naming the second one. */
export function mustBeUnique(list: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  for (const { id } of list) {
    must(!seen.has(id), `${path}.${id}`, 'is defined twice');
    seen.add(id);
  }
}
