/** Opens the list of keys, which has no address. */
export const KEYS = 'keys';

/** Two commands may lead to one address: what they do tells them apart. */
export const idOf = (what: 'do' | 'go' | 'student' | 'cohort', href: string): string =>
  `${what}:${href}`;

export const hrefOf = (id: string): string => id.slice(id.indexOf(':') + 1);
