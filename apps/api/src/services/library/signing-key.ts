import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { Id } from '@acquaint/core/workflow/records';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SigningKey {
  privateKey: KeyObject;
  /** SPKI in base64url, as it stands in a file. */
  publicKey: string;
  fingerprint: string;
}

/**
 * The key by which a school signs what it gives away. It follows from the installation's secret, so
 * it is the same on every server and after every start, and there is no second thing to keep.
 */
export function signingKeyOf(secret: string, organizationId: Id): SigningKey {
  const seed = hkdfSync('sha256', secret, organizationId, 'acquaint: signed packs', 32);
  const der = Buffer.concat([PKCS8, Buffer.from(seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    privateKey,
    publicKey: spki.toString('base64url'),
    fingerprint: fingerprintOf(spki),
  };
}

/** SHA-256 of the key in groups of four, to be read out and compared. */
export const fingerprintOf = (spki: Buffer): string =>
  (createHash('sha256').update(spki).digest('hex').match(/.{4}/g) ?? []).join(' ');
