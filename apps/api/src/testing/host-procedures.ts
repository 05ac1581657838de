import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** A host whom the office noted, offered to the student's cohort alone. */
async function aHost({ app, school, userId, cohortId }: World): Promise<{ id: string }> {
  const id = uuid7();
  await inTenant(app.deps.database, { organizationId: school.id }, async (tx) => {
    await tx.query(
      `INSERT INTO "Host" ("organizationId", "id", "status", "origin", "askedBy", "askedAt",
          "fullName", "jobTitle", "employerName", "employerKey", "email", "identityHashes",
          "topics", "formats", "languages", "capacity", "agreedHow", "agreedOn", "tokenHash",
          "linkExpiresAt", "createdAt", "updatedAt")
        VALUES ($1, $2, 'agreed', 'office', $3, $4, 'Ada Host', 'Engineer', 'City Works',
          'city works', $5, ARRAY[$6], ARRAY['Water'], ARRAY['video'], ARRAY['English'], 3,
          'phone', '2026-03-01', $6, $4, $4, $4)`,
      [school.id, id, userId, app.clock.now, `${id}@host.example`, `hash ${id}`],
    );
    await tx.query(
      `INSERT INTO "HostCohort" ("organizationId", "hostId", "cohortId") VALUES ($1, $2, $3)`,
      [school.id, id, cohortId],
    );
  });
  return { id };
}

const fields = () => ({
  fullName: 'Ida Host',
  jobTitle: 'Engineer',
  employer: 'City Works',
  email: `${uuid7()}@host.example`,
  topics: ['Water'],
  formats: ['video'],
  languages: [],
  words: null,
  capacity: 3,
  pause: { from: null, until: null },
});

const offering = { everyone: false, cohortIds: [] };

export const hostCases: Readonly<Record<string, ProcedureCase>> = {
  'hosts.list': { guard: 'host.write', elsewhere: 'own_answer', input: nothing },
  'hosts.save': {
    guard: 'host.write',
    elsewhere: 'own_answer',
    input: () => {
      const id = uuid7();
      return Promise.resolve({
        id,
        version: null,
        // Two people of one name at one place would be one person.
        fields: { ...fields(), employer: `City Works ${id}` },
        offering,
        consent: { how: 'phone', on: '2026-03-01', note: null },
        idempotencyKey: uuid7(),
      });
    },
  },
  'hosts.named': {
    guard: 'nudge.write',
    elsewhere: 'in_care',
    input: ({ userId }) => Promise.resolve({ studentId: userId }),
  },
  'hosts.offer': {
    guard: 'host.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), version: 1, offering, idempotencyKey: uuid7() }),
  },
  'hosts.end': {
    guard: 'host.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), version: 1, idempotencyKey: uuid7() }),
  },
  'hosts.invite': {
    guard: 'host.write',
    elsewhere: 'own_answer',
    input: () => {
      const { fullName, email } = fields();
      const employer = `Mill ${uuid7()}`;
      const person = { id: uuid7(), fullName, employer, email, language: 'en' };
      return Promise.resolve({ ...person, offering, idempotencyKey: uuid7() });
    },
  },
  'hosts.sendPage': {
    guard: 'host.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7() }),
  },
  'hosts.offered': { guard: 'host.read', elsewhere: 'own_answer', input: nothing },
  'hosts.use': {
    guard: 'host.use',
    elsewhere: 'not_found',
    input: async (world) => ({
      id: (await aHost(world)).id,
      contactId: uuid7(),
      idempotencyKey: uuid7(),
    }),
  },
  'hosts.release': {
    guard: 'host.use',
    elsewhere: 'not_found',
    input: async (world) => ({ id: (await aHost(world)).id, idempotencyKey: uuid7() }),
  },
  'hosts.question': {
    guard: 'host.use',
    elsewhere: 'not_found',
    input: async (world) => ({ contactId: (await world.contact()).id }),
  },
  'hosts.ask': {
    guard: 'host.use',
    elsewhere: 'not_found',
    input: async (world) => ({
      contactId: await aHeldTalk(world),
      idempotencyKey: uuid7(),
    }),
  },
  'hosts.sendQuestion': {
    guard: 'host.use',
    elsewhere: 'not_found',
    input: async (world) => ({
      contactId: await aHeldTalk(world),
      idempotencyKey: uuid7(),
    }),
  },
};

/** The student's contact, as after a talk and before any question. */
async function aHeldTalk({ app, school, contact }: World): Promise<string> {
  const { id } = await contact();
  await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
    tx.query(
      `UPDATE "Interview" SET "meetingStatus" = 'held'
        WHERE "organizationId" = $1 AND "contactId" = $2`,
      [school.id, id],
    ),
  );
  return id;
}
