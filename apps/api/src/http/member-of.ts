import { can, type Permission } from '@acquaint/core/access/can';
import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import type { Member } from '../trpc/context.ts';
import { createContext } from '../trpc/create-context.ts';

/**
 * Who asks for something that is no procedure: a picture, a calendar file.
 * @throws ApiError `not_signed_in`, `not_allowed`
 */
export async function memberOf(deps: Deps, c: Context, permission: Permission): Promise<Member> {
  const { signedIn } = await createContext(deps, {
    request: c.req.raw,
    responseHeaders: new Headers(),
    ip: '',
  });
  if (!signedIn) throw new ApiError('not_signed_in');
  const { membership, userId } = signedIn;
  if (!membership || !can(membership.role, permission)) throw new ApiError('not_allowed');
  return { userId, ...membership };
}
