import { SESSION_DAYS } from './auth.ts';

/** What we keep in a browser: who is signed in, and which sign-up began here. */
const cookies = {
  session: { name: 'acquaint', seconds: SESSION_DAYS * 86_400 },
  signUp: { name: 'acquaint-sign-up', seconds: 3600 },
} as const;
export type CookieKind = keyof typeof cookies;

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/**
 * Over https the name carries the `__Host-` prefix, so that no sibling host can set it. Plain http
 * (a trial on one machine) cannot have secure cookies.
 */
const nameFor = (kind: CookieKind, publicUrl: string): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}${cookies[kind].name}`;

const line = (kind: CookieKind, publicUrl: string, value: string, seconds: number): string =>
  [
    `${nameFor(kind, publicUrl)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${seconds}`,
    ...(isSecure(publicUrl) ? ['Secure'] : []),
  ].join('; ');

export const setCookie = (kind: CookieKind, publicUrl: string, value: string): string =>
  line(kind, publicUrl, value, cookies[kind].seconds);

export const clearCookie = (kind: CookieKind, publicUrl: string): string =>
  line(kind, publicUrl, '', 0);

/** The value of one of our cookies in a request's header, or `null`. */
export function readCookie(
  kind: CookieKind,
  publicUrl: string,
  header: string | null,
): string | null {
  const name = nameFor(kind, publicUrl);
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
