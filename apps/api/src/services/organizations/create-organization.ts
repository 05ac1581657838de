import { createHash, timingSafeEqual } from 'node:crypto';
import type { Id } from '@acquaint/core/workflow/records';
import { parseZone } from '@acquaint/core/schedule/zones';
import { asSystem } from '@acquaint/db/tenant';
import { passwords } from '../../auth/passwords.ts';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import { countTry, limits } from '../sign-in/rate-limit.ts';
import { asOurs } from '../sign-in/library-error.ts';

export interface FirstOwner {
  organizationName: string;
  timeZone: string;
  country: string;
  name: string;
  email: string;
  password: string;
}

/** A name in an address: small letters, digits and dashes. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'school';

const NEW_ORGANIZATION = {
  name: 'create_organization',
  text: `INSERT INTO "Organization" ("id", "slug", "name", "timeZone", "country",
      "createdAt", "updatedAt") VALUES ($1, $2, $3, $4, $5, $6, $6)`,
};
const NEW_OWNER = {
  name: 'create_owner',
  text: `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt")
    VALUES ($1, $2, 'owner', $3)`,
};

interface NewOrganization {
  id: Id;
  name: string;
  timeZone: string;
  country: string;
  ownerId: Id;
}

/** A school with its first owner. */
export function insertOrganization(deps: Deps, organization: NewOrganization): Promise<void> {
  const { id, name, timeZone, country, ownerId } = organization;
  return asSystem(deps.database, { reason: 'create an organisation' }, async (tx) => {
    const now = deps.now();
    await tx.query(NEW_ORGANIZATION, [id, slugOf(name), name, timeZone, country, now]);
    await tx.query(NEW_OWNER, [id, ownerId, now]);
  });
}

/**
 * An account whose address needs no proof: the operator made it at the console. Somebody may have
 * signed up with the address before and never proven it; their name and password do not count.
 *
 * @throws ApiError `email_taken` when the address has been proven by somebody
 */
export async function createProvenAccount(
  deps: Deps,
  account: { name: string; email: string; password: string },
): Promise<Id> {
  const { prisma } = deps.database;
  const email = account.email.toLowerCase();
  const before = await prisma.user.findUnique({
    where: { email },
    select: { emailVerified: true },
  });
  if (before?.emailVerified === true) throw new ApiError('email_taken');
  if (before === null) await deps.auth.api.signUpEmail({ body: account }).catch(asOurs);
  const { id } = await prisma.user.update({
    where: { email },
    data: { emailVerified: true, name: account.name },
    select: { id: true },
  });
  if (before !== null) {
    const password = await passwords.hash(account.password);
    await prisma.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password },
    });
  }
  return id;
}

export const FIRST_OWNER_KEY = 'first-owner';

/** Keeps the hash of the one-time link's token until somebody uses it. @returns the token's owner row */
export async function expectFirstOwner(deps: Deps, token: string): Promise<void> {
  await deps.database.prisma.verification.deleteMany({ where: { identifier: FIRST_OWNER_KEY } });
  await deps.database.prisma.verification.create({
    data: {
      id: deps.newId(),
      identifier: FIRST_OWNER_KEY,
      value: hash(token),
      expiresAt: new Date(Date.now() + 7 * 86_400_000),
    },
  });
}

const hash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * The first run of an empty installation: whoever holds the link from the console becomes owner.
 * @throws ApiError `unknown_invitation` for a wrong or used link
 */
export async function createFirstOwner(
  deps: Deps,
  ip: string,
  token: string,
  owner: FirstOwner,
): Promise<{ organizationId: Id }> {
  await countTry(deps, limits.invitationByAddress, ip);
  const zone = parseZone(owner.timeZone);
  if (!zone.ok) throw badInput('timeZone', 'Please choose a time zone from the list.');
  const expected = await deps.database.prisma.verification.findFirst({
    where: { identifier: FIRST_OWNER_KEY, expiresAt: { gt: new Date() } },
  });
  const given = Buffer.from(hash(token));
  const matches = expected !== null && timingSafeEqual(Buffer.from(expected.value), given);
  if (!matches) throw new ApiError('unknown_invitation');
  await refuseTaken(deps, owner.email);
  // Taken first: of two people with the same link only one goes on.
  const taken = await deps.database.prisma.verification.deleteMany({ where: { id: expected.id } });
  if (taken.count === 0) throw new ApiError('unknown_invitation');
  const { organizationName: name, country, ...account } = owner;
  const ownerId = await createProvenAccount(deps, {
    name: account.name,
    email: account.email,
    password: account.password,
  });
  const id = deps.newId();
  const timeZone = zone.zone;
  await insertOrganization(deps, { id, name, timeZone, country, ownerId });
  return { organizationId: id };
}

/** Asked before the link is used up, so that it can be tried again with another address. */
async function refuseTaken(deps: Deps, email: string): Promise<void> {
  const user = await deps.database.prisma.user.findUnique({
    where: { email: email.toLowerCase() },
    select: { emailVerified: true },
  });
  if (user?.emailVerified === true) throw new ApiError('email_taken');
}

/** Whether the operator began without demo data and nobody has used the link yet. */
export async function awaitsFirstOwner(deps: Deps): Promise<boolean> {
  const waiting = await deps.database.prisma.verification.count({
    where: { identifier: FIRST_OWNER_KEY },
  });
  return waiting > 0;
}
