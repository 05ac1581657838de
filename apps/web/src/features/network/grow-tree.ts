/** What a tree of introductions needs to know of a person. */
export interface Person {
  key: string;
  introducedById: string | null;
}

export interface Branch<T extends Person> {
  person: T;
  led: Branch<T>[];
}

/**
 * Who led to whom. Whoever came by no known contact is a root. People who introduced each other in
 * a circle would have no root: the first of them is taken for one, so that nobody is lost.
 */
export function growTree<T extends Person>(people: readonly T[]): Branch<T>[] {
  const known = new Set(people.map(({ key }) => key));
  const placed = new Set<string>();

  function branch(person: T): Branch<T> {
    placed.add(person.key);
    const led: Branch<T>[] = [];
    for (const other of people) {
      if (other.introducedById !== person.key || placed.has(other.key)) continue;
      led.push(branch(other));
    }
    return { person, led };
  }

  const roots = people.filter(
    ({ introducedById }) => introducedById === null || !known.has(introducedById),
  );
  const tree = roots.map(branch);
  for (const person of people) {
    if (!placed.has(person.key)) tree.push(branch(person));
  }
  return tree;
}
