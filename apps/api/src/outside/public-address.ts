import ipaddr from 'ipaddr.js';

/** What the internet hands out; all else in IPv6 is local, translated, or not given to anybody. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address lies in the open internet. Everything that could be a machine beside ours is
 * not: private, loopback, link-local, carrier-grade NAT, multicast, documentation, IPv4 inside of
 * IPv6 in all its spellings.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv6 ? address.match(GLOBAL_V6) : true;
}

/** Whether a host of a URL is an address instead of a name; those are never looked up. */
export const literalAddress = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
};
