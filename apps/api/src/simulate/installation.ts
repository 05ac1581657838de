import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@acquaint/db/migrate';
import type { Database } from '@acquaint/db/open-database';
import { inTenant } from '@acquaint/db/tenant';
import type { Instant } from '@acquaint/core/workflow/records';
import { pino } from 'pino';
import { createAuth } from '../auth/auth.ts';
import type { Deps } from '../deps.ts';
import { openFileStore } from '../files/store.ts';
import { mailerOf } from '../mail/mailer.ts';
import {
  createProvenAccount,
  insertOrganization,
} from '../services/organizations/create-organization.ts';
import { getProfile, updateProfile, createProfile } from '../services/profile/profile.ts';
import { readSettings } from '../settings.ts';
import { ownVapidKeys } from '../vapid.ts';
import type { Member } from '../trpc/context.ts';
import { castStudent, type CastStudent } from '../demo/cast.ts';
import type { PostOffice } from './post-office.ts';
import { KeptAnswers } from '../kept-answers.ts';

const PASSWORD = 'a password of the simulated term';
const SECRET = 'the secret of a simulated term, long enough';

/** A student of the cast, signed up and with a filled profile. */
export interface Enrolled extends CastStudent {
  member: Member;
}

export interface Installation {
  deps: Deps;
  organizationId: string;
  advisor: Member;
  students: Enrolled[];
  close: () => void;
}

interface Place {
  database: Database;
  postOffice: Pick<PostOffice, 'url'>;
  /** The clock of the whole term. */
  now: () => Instant;
  newId: () => string;
  students: number;
}

/** The product as an operator has it, on a clock that the term moves and with a real mail server. */
export async function install(place: Place): Promise<Installation> {
  const { database, postOffice, now, newId } = place;
  await migrate(database);
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-term-'));
  const environment = { SMTP_URL: postOffice.url, LOG_LEVEL: 'error', ACQUAINT_DATA: dataFolder };
  const given = readSettings(environment, dataFolder);
  const settings = {
    ...given,
    secret: SECRET,
    vapid: ownVapidKeys(dataFolder),
    mailFrom: 'Acquaint <acquaint@simulated.example>',
    publicUrl: 'https://acquaint.simulated.example',
  };
  const log = pino({ level: settings.logLevel });
  const mailer = mailerOf(settings, () => {});
  const files = await openFileStore(settings);
  const { publicUrl } = settings;
  const onMailFailure = (): void => log.error('a code could not be mailed');
  const auth = createAuth({ database, mailer, secret: SECRET, publicUrl, newId, onMailFailure });
  const kept = new KeptAnswers();
  const deps: Deps = { database, auth, mailer, files, log, settings, now, newId, kept };
  const organizationId = newId();
  const owner = { name: 'Olga Owner', email: 'owner@simulated.example', password: PASSWORD };
  const ownerId = await createProvenAccount(deps, owner);
  await insertOrganization(deps, {
    id: organizationId,
    name: 'Simulated University',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    ownerId,
  });
  const advisor = await enrol(deps, organizationId, 'advisor', {
    name: 'Daniel Ortega',
    email: 'advisor@simulated.example',
  });
  const students: Enrolled[] = [];
  for (let n = 0; n < place.students; n += 1) {
    const cast = castStudent(n);
    const member = await enrol(deps, organizationId, 'student', cast);
    await fillProfile(deps, member, cast, n);
    students.push({ ...cast, member });
  }
  const close = (): void => {
    mailer.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { deps, organizationId, advisor, students, close };
}

async function enrol(
  deps: Deps,
  organizationId: string,
  role: 'student' | 'advisor',
  { name, email }: { name: string; email: string },
): Promise<Member> {
  const userId = await createProvenAccount(deps, { name, email, password: PASSWORD });
  await inTenant(deps.database, { organizationId }, async (tx) => {
    await tx.query(
      `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt") VALUES ($1, $2, $3, $4)`,
      [organizationId, userId, role, deps.now()],
    );
    if (role !== 'student') return;
    const school = { school: 'Simulated University', timeZone: 'Europe/Berlin', country: 'DE' };
    await createProfile(deps, tx, { id: userId, name, email, ...school });
  });
  return { userId, organizationId, role };
}

async function fillProfile(deps: Deps, member: Member, cast: CastStudent, n: number) {
  const { version } = await getProfile(deps, member);
  const day = deps.now().slice(0, 10);
  await updateProfile(deps, member, {
    version,
    idempotencyKey: deps.newId(),
    changes: {
      program: 'Environmental Science',
      year: 'second-year',
      phone: '+493012345678',
      fields: ['water engineering'],
      stage: 'EX',
      timeZone: cast.place.zone,
      country: cast.place.country,
      // Some résumés grow old during a term, and one is missing.
      resume: n % 7 === 6 ? null : { version: 'First version', updatedAt: day },
    },
  });
}
