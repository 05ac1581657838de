import { createHash } from 'node:crypto';
import { logoPhrases } from '@acquaint/core/phrases/branding';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import { cleanLogo } from '../../files/clean-logo.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { findBrand, lockBrand, type SchoolBrand } from './brand.ts';

/** Below it lie logos, and nothing else does: they are shown to whoever has the address. */
const FOLDER = 'logos/';
const NAME = /^[0-9a-f]{32}-[0-9a-f-]{36}\.webp$/;

const SET = {
  name: 'brand_set_logo',
  text: `UPDATE "Organization" SET "logoFile" = $2, "logoWidth" = $3, "logoHeight" = $4,
      "updatedAt" = $5 WHERE "id" = $1`,
};

/**
 * Takes a picture as the school's logo. The file is written first: a crash in between leaves one that
 * no row names, and the nightly sweep takes it away. The same picture once more changes nothing.
 * @throws ApiError `bad_input` with the reason
 */
export async function saveLogo(
  deps: Deps,
  member: Member,
  bytes: Uint8Array,
): Promise<SchoolBrand> {
  const cleaned = await cleanLogo(bytes);
  if (!cleaned.ok) throw badInput('logo', logoPhrases[cleaned.fault]);
  const { organizationId } = member;
  const { logo } = cleaned;
  const hash = createHash('sha256').update(logo.bytes).digest('hex').slice(0, 32);
  const isShown = (present: SchoolBrand): boolean => present.logo?.file.startsWith(hash) === true;
  const before = await inTenant(deps.database, { organizationId }, findBrand);
  if (isShown(before)) return before;
  // A name of its own for each upload: taking one file away never takes another's.
  const file = `${hash}-${deps.newId()}.webp`;
  await deps.files.put(FOLDER + file, logo.bytes, 'image/webp');
  const { replaced, now } = await inTenant(deps.database, { organizationId }, async (tx) => {
    const present = await lockBrand(tx);
    // The second click of two at once.
    if (isShown(present)) return { replaced: file, now: present };
    await set(deps, tx, member, { file, width: logo.width, height: logo.height });
    return { replaced: present.logo?.file ?? null, now: await findBrand(tx) };
  });
  if (replaced !== null) await deps.files.remove(FOLDER + replaced);
  return now;
}

/** The name stands alone again. Once it is gone, a second click changes nothing. */
export async function removeLogo(deps: Deps, member: Member): Promise<SchoolBrand> {
  const { organizationId } = member;
  const { file, now } = await inTenant(deps.database, { organizationId }, async (tx) => {
    const { logo } = await lockBrand(tx);
    if (logo !== null) await set(deps, tx, member, null);
    return { file: logo?.file ?? null, now: await findBrand(tx) };
  });
  if (file !== null) await deps.files.remove(FOLDER + file);
  return now;
}

async function set(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  logo: { file: string; width: number; height: number } | null,
): Promise<void> {
  const { file = null, width = null, height = null } = logo ?? {};
  await tx.query(SET, [tx.organizationId, file, width, height, deps.now()]);
  const subject = { subjectKind: 'organization', subjectId: tx.organizationId };
  const action = logo === null ? 'brand.remove_logo' : 'brand.set_logo';
  await audit(deps, tx, member, { action, ...subject });
}

/** @returns null for a name that is none of ours, and for a logo that was replaced */
export const readLogo = async (deps: Deps, file: string): Promise<Uint8Array | null> =>
  NAME.test(file) ? deps.files.read(FOLDER + file) : null;
