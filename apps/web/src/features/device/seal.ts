/** Bytes that only the key of this device and person opens. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const NAME = 'AES-GCM';

/** A key that no script can read out, ours neither. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: NAME, length: 256 }, false, ['encrypt', 'decrypt']);

export async function sealBytes(key: CryptoKey, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: NAME, iv }, key, bytes) };
}

/** @throws OperationError for what another key sealed */
export const openBytes = (key: CryptoKey, { iv, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: NAME, iv }, key, bytes);

export const seal = (key: CryptoKey, value: unknown): Promise<Sealed> =>
  sealBytes(key, new TextEncoder().encode(JSON.stringify(value)));

export async function unseal<T>(key: CryptoKey, sealed: Sealed): Promise<T> {
  // What this key sealed was written by the code here.
  return JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))) as T;
}
