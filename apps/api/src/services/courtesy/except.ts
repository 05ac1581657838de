import type { KnownPersonFields } from '@acquaint/core/courtesy/known-person';
import { employerKey } from '@acquaint/core/people/identity';
import { dateIn } from '@acquaint/core/rules/moments';
import { dateDays } from '@acquaint/core/schedule/instant';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { hashesOfKnown } from './hashes-of-known.ts';

export interface NewException {
  id: Id;
  idempotencyKey: string;
  /** A person of the list of load by their hashes, anybody else by what is known, or an employer. */
  about:
    | { kind: 'person'; hashes: string[] }
    | ({ kind: 'known' } & KnownPersonFields)
    | { kind: 'employer'; name: string };
  until: PlainDate;
  reason: string;
}

const ADD = {
  name: 'add_courtesy_exception',
  text: `INSERT INTO "CourtesyException" ("organizationId", "id", "identityHashes", "employerKey",
      "reason", "until", "createdBy", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8) ON CONFLICT DO NOTHING`,
};

const KNOWN = {
  name: 'courtesy_known_hashes',
  text: `SELECT EXISTS (SELECT FROM "RequestLedger"
    WHERE "organizationId" = $1 AND "identityHashes" && $2::text[]) AS "known"`,
};

const LONGEST_DAYS = 366;

/** Lets a person or an employer be asked beyond the caps until a day. */
export function addException(
  deps: Deps,
  member: Member,
  { idempotencyKey: key, ...exception }: NewException,
): Promise<{ id: Id }> {
  const { organizationId } = member;
  const now = deps.now();
  const { id, about, until, reason } = exception;
  const { employer, hashes } = whoIsMeant(deps, organizationId, about);
  // Without what was typed: even its hash would tell a name to somebody who guesses it.
  const input = { id, employer, hashes, until, reason };
  const request = { member, key, procedure: 'courtesy.addException', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const { school } = await loadSchool(tx);
      const days = dateDays(until) - dateDays(dateIn(now, school.timeZone));
      if (days < 0) throw badInput('until', 'That day is over.');
      if (days > LONGEST_DAYS) throw badInput('until', 'Please choose a day within a year.');
      if (about.kind === 'person') {
        const { rows } = await tx.query<{ known: boolean }>(KNOWN, [organizationId, hashes]);
        if (rows[0]?.known !== true) throw new ApiError('not_found');
      }
      const row = [organizationId, id, hashes, employer, reason, until, member.userId, now];
      const { rowCount } = await tx.query(ADD, row);
      if (rowCount !== 1) throw new ApiError('conflict');
      await audit(deps, tx, member, {
        action: 'courtesy.except',
        subjectKind: 'courtesy_exception',
        subjectId: id,
        data: { kind: about.kind === 'employer' ? 'employer' : 'person', until },
      });
      return { id };
    }),
  );
}

/** One of the two is empty. Somebody named by what is known is not looked up: nobody learns who asked. */
function whoIsMeant(
  deps: Deps,
  organizationId: Id,
  about: NewException['about'],
): { employer: string | null; hashes: string[] } {
  switch (about.kind) {
    case 'person':
      return { employer: null, hashes: about.hashes };
    case 'known':
      return { employer: null, hashes: hashesOfKnown(deps, organizationId, about, 'about.') };
    case 'employer': {
      const employer = employerKey(about.name);
      if (employer === '') throw badInput('about.name', 'Please name the employer.');
      return { employer, hashes: [] };
    }
  }
}

const END = {
  name: 'end_courtesy_exception',
  text: `UPDATE "CourtesyException" SET "endedAt" = $3, "endedBy" = $4
    WHERE "organizationId" = $1 AND "id" = $2 AND "endedAt" IS NULL`,
};

const FIND = {
  name: 'find_courtesy_exception',
  text: `SELECT "id" FROM "CourtesyException" WHERE "organizationId" = $1 AND "id" = $2`,
};

/** The caps hold again; ended already, it stays as it is. */
export function endException(
  deps: Deps,
  member: Member,
  { id, idempotencyKey: key }: { id: Id; idempotencyKey: string },
): Promise<{ id: Id }> {
  const { organizationId } = member;
  const now = deps.now();
  const request = { member, key, procedure: 'courtesy.endException', input: { id }, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const { rows } = await tx.query(FIND, [organizationId, id]);
      if (rows.length === 0) throw new ApiError('not_found');
      const { rowCount } = await tx.query(END, [organizationId, id, now, member.userId]);
      const subject = { subjectKind: 'courtesy_exception', subjectId: id };
      if (rowCount === 1) {
        await audit(deps, tx, member, { action: 'courtesy.endException', ...subject });
      }
      return { id };
    }),
  );
}
