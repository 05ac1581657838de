/** What a tree of introductions needs to know of a person. */
export interface Person {
  contactId: string;
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
  const known = new Set(people.map(({ contactId }) => contactId));
  const placed = new Set<string>();

  function branch(person: T): Branch<T> {
    placed.add(person.contactId);
    const led: Branch<T>[] = [];
    for (const other of people) {
      if (other.introducedById !== person.contactId || placed.has(other.contactId)) continue;
      led.push(branch(other));
    }
    return { person, led };
  }

  const roots = people.filter(
    ({ introducedById }) => introducedById === null || !known.has(introducedById),
  );
  const tree = roots.map(branch);
  for (const person of people) {
    if (!placed.has(person.contactId)) tree.push(branch(person));
  }
  return tree;
}
