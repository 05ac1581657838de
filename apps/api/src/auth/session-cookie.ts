import { SESSION_DAYS } from './auth.ts';

/**
 * Over https the name carries the `__Host-` prefix, so that no sibling host can set it. Plain http
 * (a trial on one machine) cannot have secure cookies.
 */
const nameFor = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-acquaint' : 'acquaint';

const attributes = (publicUrl: string, maxAge: number): string =>
  [
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAge}`,
    ...(publicUrl.startsWith('https:') ? ['Secure'] : []),
  ].join('; ');

export const sessionCookie = (publicUrl: string, token: string): string =>
  `${nameFor(publicUrl)}=${token}; ${attributes(publicUrl, SESSION_DAYS * 86_400)}`;

export const clearedCookie = (publicUrl: string): string =>
  `${nameFor(publicUrl)}=; ${attributes(publicUrl, 0)}`;

/** The session token of a request, or `null`. */
export function readSessionToken(publicUrl: string, cookies: string | null): string | null {
  const name = nameFor(publicUrl);
  for (const part of cookies?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
