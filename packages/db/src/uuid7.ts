/**
 * UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then randomness, so that ids made later
 * sort later.
 *
 * @param unixMilliseconds time of creation
 * @param random at least 10 random bytes
 */
export function uuid7(
  unixMilliseconds: number = Date.now(),
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  if (random.length < 10) throw new RangeError('uuid7 needs 10 random bytes');
  if (!Number.isInteger(unixMilliseconds) || unixMilliseconds < 0 || unixMilliseconds >= 2 ** 48) {
    throw new RangeError('uuid7 needs whole milliseconds that fit into 48 bits');
  }
  const time = unixMilliseconds.toString(16).padStart(12, '0');
  const bytes = Uint8Array.from(random.subarray(0, 10));
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const rest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for the text form of any RFC 9562 UUID. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
