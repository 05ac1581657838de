import type { Id } from '../workflow/records.ts';
import type { ReportFacts } from './facts.ts';

/** First requests, by the keyed hashes of whom they went to. */
export interface AskedPerson {
  identityHashes: readonly string[];
  studentId: Id;
}

/** Requests for each person. Two that share any hash (an address, a profile) are one person. */
export function loadByPerson<T extends AskedPerson>(requests: readonly T[]): T[][] {
  const groupOf = new Map<string, Set<T>>();
  const groups = new Set<Set<T>>();
  for (const request of requests) {
    const group = new Set([request]);
    for (const hash of request.identityHashes) {
      const known = groupOf.get(hash);
      if (known === undefined || known === group) continue;
      for (const other of known) {
        group.add(other);
        for (const each of other.identityHashes) groupOf.set(each, group);
      }
      groups.delete(known);
    }
    for (const hash of request.identityHashes) groupOf.set(hash, group);
    groups.add(group);
  }
  return [...groups].map((group) => [...group]);
}

export const contactLoad = (requests: readonly AskedPerson[]): ReportFacts['load'] =>
  loadByPerson(requests).map((asked) => ({
    requests: asked.length,
    students: asked.map(({ studentId }) => studentId),
  }));
