export const URL_FAULTS = ['not_an_address', 'not_https', 'has_password', 'inside'] as const;
export type UrlFault = (typeof URL_FAULTS)[number];

const ADDRESS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s\p{Cc}]+)(?:[/?#][^\s\p{Cc}]*)?$/iu;
const HOST =
  /^(?=.{4,253}(?::|$))(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}]{2,}(?::\d{1,5})?$/iu;
const INSIDE = /(?:^|\.)(?:localhost|local|internal|lan|home|intranet)(?::\d+)?$/i;

/** Why somebody could not open this address from anywhere, or should not; null when they can. */
export function publicUrlFault(typed: string): UrlFault | null {
  const url = typed.trim();
  const [, scheme = '', place = ''] = ADDRESS.exec(url) ?? [];
  if (scheme === '') return 'not_an_address';
  if (scheme.toLowerCase() !== 'https') return 'not_https';
  if (place.includes('@')) return 'has_password';
  if (INSIDE.test(place)) return 'inside';
  return HOST.test(place) ? null : 'not_an_address';
}
