import { createPublicKey, sign, verify } from 'node:crypto';
import { questionCategories, stages } from '@acquaint/core/library/kinds';
import { MOST_QUESTIONS } from '@acquaint/core/library/question-pack';
import { packPhrases } from '@acquaint/core/phrases/packs';
import { canonicalJson } from '@acquaint/core/json/canonical';
import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { fingerprintOf, type SigningKey } from './signing-key.ts';

const FORMAT = 'acquaint-question-pack';

const line = (max: number) => z.string().trim().min(1).max(max);

export const packQuestion = z.strictObject({
  id: z.uuid(),
  category: z.enum(questionCategories),
  stage: z.enum(stages),
  depth: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  minutes: z.int().min(1).max(5),
  text: line(500),
});

const packFile = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  pack: z.strictObject({
    id: z.uuid(),
    name: line(120),
    language: z.string().min(2).max(35),
    questions: z
      .array(packQuestion)
      .min(1)
      .max(MOST_QUESTIONS)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  }),
  signedAt: z.iso.datetime(),
  signedBy: z.strictObject({
    name: line(200),
    publicKey: z.string().min(40).max(200),
    fingerprint: z.string().min(60).max(120),
  }),
  signature: z.string().min(80).max(100),
});
export type PackFile = z.output<typeof packFile>;

/** The whole file but its signature, in the canonical form of RFC 8785. */
function signedBytes(file: PackFile): Buffer {
  const { signature: _, ...rest } = file;
  return Buffer.from(canonicalJson(rest), 'utf8');
}

/** A pack as a file that says who gives it away, and shows whether anybody touched it since. */
export function signPack(
  pack: PackFile['pack'],
  { privateKey, publicKey, fingerprint }: SigningKey,
  { name, signedAt }: { name: string; signedAt: string },
): string {
  const unsigned: PackFile = {
    format: FORMAT,
    formatVersion: 1,
    pack,
    signedAt,
    signedBy: { name, publicKey, fingerprint },
    signature: '',
  };
  const signature = sign(null, signedBytes(unsigned), privateKey).toString('base64url');
  return `${JSON.stringify({ ...unsigned, signature }, null, 2)}\n`;
}

/** @throws ApiError `bad_input` that says whether it is no pack, the key is wrong, or it was changed */
export function readPackFile(text: string): PackFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw badInput('file', packPhrases.not_json);
  }
  const parsed = packFile.safeParse(json);
  if (!parsed.success) throw badInput('file', packPhrases.not_a_pack);
  const file = parsed.data;
  const { publicKey, fingerprint } = file.signedBy;
  const key = keyOf(publicKey);
  if (key === null || fingerprintOf(Buffer.from(publicKey, 'base64url')) !== fingerprint) {
    throw badInput('file', packPhrases.wrong_key);
  }
  // What was signed is what stands in the file, letter for letter: trimmed words are other words.
  const signature = Buffer.from(file.signature, 'base64url');
  if (!verify(null, signedBytes(json as PackFile), key, signature)) {
    throw badInput('file', packPhrases.broken_signature);
  }
  return file;
}

function keyOf(publicKey: string) {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
