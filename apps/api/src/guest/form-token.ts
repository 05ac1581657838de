import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { guestStateLine } from '@acquaint/core/guest/stage';
import type { Deps } from '../deps.ts';
import type { Guest } from './find-guest.ts';

/**
 * Stands in each form of a page. It names the link and the state that the form was made for, so a
 * form cannot be made elsewhere, and an old one does not change what its reader never saw.
 */
export const formToken = (deps: Deps, guest: Guest): string =>
  stateToken(
    deps,
    `guest-form:${guest.linkId}:${guest.generation}:${guestStateLine(guest.dossier)}`,
  );

/** The same for any page: `state` names the link and what its reader saw. */
export const stateToken = (deps: Deps, state: string): string =>
  createHmac('sha256', deps.settings.secret).update(state).digest('base64url').slice(0, 22);

export const isFormToken = (deps: Deps, guest: Guest, given: string): boolean =>
  isSameToken(formToken(deps, guest), given);

/** Compares in the same time whatever is given. */
export function isSameToken(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}

/** Names one sending of one form: sent twice, it counts once. */
export const sendingKey = (view: string, body: URLSearchParams): string =>
  createHash('sha256').update(`${view}\n${body.toString()}`).digest('base64url');
