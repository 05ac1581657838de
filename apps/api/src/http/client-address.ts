/**
 * The address that limits are counted by. IPv6 is cut to its /64, because one household holds that
 * many addresses.
 */
export function clientAddress(remote: string | undefined): string {
  if (remote === undefined) return 'unknown';
  const plain = remote
    .trim()
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Without the zeros that one and the same address may be written with. */
const groupsOf = (text: string): string[] =>
  text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));

/**
 * Who really asks when the server stands behind proxies that are its own: each adds the address it
 * saw at the end of X-Forwarded-For, and what stands before those is hearsay.
 *
 * @param proxies how many of our own proxies a request passes; 0 believes no header
 */
export function behindProxies(
  remote: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string | undefined {
  if (proxies === 0) return remote;
  const seen = (forwardedFor ?? '').split(',').filter((address) => address.trim() !== '');
  return seen.at(-proxies)?.trim() ?? remote;
}
