import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { createEntries, type NewEntry } from '../services/roster/store-rows.ts';
import { castStudent } from './cast.ts';

export interface ListedStudent {
  id: Id;
  key: string;
  name: string;
  email: string;
  values: NewEntry['values'];
}

interface Listing {
  /** Of the made-up people, those from here on. */
  from: number;
  count: number;
  firstKey: number;
  programme: string;
  term: string;
  at: Instant;
}

/** Puts made-up students on the school's list, as an import does; nobody signs in as one of them. */
export async function listStudents(
  deps: Deps,
  organizationId: Id,
  { from, count, firstKey, programme, term, at }: Listing,
): Promise<ListedStudent[]> {
  const entries = Array.from({ length: count }, (_, n): NewEntry => {
    const key = String(firstKey + n);
    const { name } = castStudent(from + n);
    const values = { fullName: name, email: `s${key}@northgate.example`, programme, term };
    const blank = { login: null, course: null, yearOfStudy: null };
    return { id: deps.newId(), key, values: { ...blank, ...values } };
  });
  const ids = await asRoster(deps, organizationId, (tx) => createEntries(tx, entries, at));
  return entries.map(({ key, values }) => ({
    id: ids.get(key) ?? '',
    key,
    name: values.fullName,
    email: values.email,
    values,
  }));
}

/** Accounts belong to no school, so that the list of a school is written where all of them are seen. */
export function asRoster<T>(
  deps: Deps,
  organizationId: Id,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return asSystem(deps.database, { reason: 'students of the demo' }, (system) =>
    work({
      organizationId,
      query: system.query,
      get prisma() {
        return system.prisma;
      },
    }),
  );
}
