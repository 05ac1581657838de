import { diffPack, mergePack, type PackDiff } from '@acquaint/core/library/question-pack';
import { packPhrases } from '@acquaint/core/phrases/packs';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { type PackFile, readPackFile, signPack } from './pack-file.ts';
import { findPack, type QuestionPack, requirePack, wordsOf } from './pack-records.ts';
import { changePack, writePack } from './save-pack.ts';
import { signingKeyOf } from './signing-key.ts';

/** A pack as a signed file, with what is in force, or else what is being written. */
export function exportPack(
  deps: Deps,
  member: Member,
  id: Id,
): Promise<{ fileName: string; file: string; fingerprint: string }> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const whole = await requirePack(tx, id);
    // What is in force leaves under the name that it has there.
    const { name, language } = whole.published === null ? whole : await requirePack(tx, id, false);
    const questions = whole.published ?? wordsOf(whole);
    if (questions.length === 0) throw badInput('id', packPhrases.empty);
    const { school } = await loadSchool(tx);
    const key = signingKeyOf(deps.settings.secret, organizationId);
    const signed = { name: school.name, signedAt: deps.now() };
    const file = signPack({ id, name, language, questions }, key, signed);
    const subject = { subjectKind: 'question_pack', subjectId: id };
    await audit(deps, tx, member, { action: 'library.export_pack', ...subject });
    return { fileName: `${fileNameOf(name)}.json`, file, fingerprint: key.fingerprint };
  });
}

const fileNameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'questions';

/** What a file holds and what bringing it in would do. */
export interface PackPreview {
  id: Id;
  name: string;
  signer: { name: string; fingerprint: string; isKnown: boolean };
  /** The version of the pack that is here already; null for a new one. */
  version: number | null;
  diff: PackDiff;
}

const KNOWN = {
  name: 'pack_signer_known',
  text: `SELECT 1 FROM "PackSigner" WHERE "organizationId" = $1 AND "fingerprint" = $2`,
};
const TRUST = {
  name: 'pack_signer_trust',
  text: `INSERT INTO "PackSigner" ("organizationId", "fingerprint", "publicKey", "name",
      "confirmedBy", "confirmedAt") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};

async function isKnown(deps: Deps, tx: TenantTx, fingerprint: string): Promise<boolean> {
  if (signingKeyOf(deps.settings.secret, tx.organizationId).fingerprint === fingerprint)
    return true;
  return (await tx.query(KNOWN, [tx.organizationId, fingerprint])).rowCount === 1;
}

/** @throws ApiError `bad_input` for a file that is no pack, or was changed since it was signed */
export function previewPack(deps: Deps, member: Member, text: string): Promise<PackPreview> {
  const { pack, signedBy } = readPackFile(text);
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const present = await findPack(tx, pack.id);
    const { name, fingerprint } = signedBy;
    return {
      id: pack.id,
      name: pack.name,
      signer: { name, fingerprint, isKnown: await isKnown(deps, tx, fingerprint) },
      version: present?.version ?? null,
      diff: diffPack(wordsOf(present), pack.questions),
    };
  });
}

interface ImportPack {
  file: string;
  /** The fingerprint that the editor has compared; needed once for each signer. */
  confirmed: string | null;
  /** The version of the pack that the preview was made on; null where there was none. */
  version: number | null;
  idempotencyKey: string;
}

/**
 * Brings a pack in as a draft, by the ids of its questions; nothing reaches students before an editor
 * publishes it. @throws ApiError `bad_input`, `conflict`; nothing is taken over then
 */
export function importPack(deps: Deps, member: Member, input: ImportPack): Promise<QuestionPack> {
  const { file: text, confirmed, version, idempotencyKey } = input;
  const file = readPackFile(text);
  const { pack } = file;
  const asked = { ...input, id: pack.id, idempotencyKey };
  return changePack(deps, member, 'import_pack', asked, async (tx) => {
    await requireSigner(deps, tx, member, file, confirmed);
    const present = version === null ? null : await findPack(tx, pack.id);
    const words = {
      id: pack.id,
      version,
      name: present?.name ?? pack.name,
      language: present?.language ?? pack.language,
      cohortId: present?.cohortId ?? null,
      questions: mergePack(wordsOf(present), pack.questions),
    };
    return { answer: await writePack(deps, tx, member, words, file.signedBy.fingerprint) };
  });
}

async function requireSigner(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { signedBy }: PackFile,
  confirmed: string | null,
): Promise<void> {
  const { fingerprint, publicKey, name } = signedBy;
  if (await isKnown(deps, tx, fingerprint)) return;
  if (confirmed !== fingerprint) throw badInput('confirmed', packPhrases.unknown_signer);
  const { organizationId } = tx;
  const values = [organizationId, fingerprint, publicKey, name, member.userId, deps.now()];
  await tx.query(TRUST, values);
  const subject = { subjectKind: 'pack_signer', subjectId: organizationId };
  await audit(deps, tx, member, { action: 'library.confirm_signer', ...subject });
}
