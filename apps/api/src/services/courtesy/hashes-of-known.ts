import { checkKnownPerson, type KnownPersonFields } from '@acquaint/core/courtesy/known-person';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { addressHashes, identityHashes } from './identity-hashes.ts';

/**
 * Keyed hashes of somebody whom the office names; what was typed is stored nowhere. They are the same
 * whether or not anybody of the school knows this person.
 *
 * @param field where the fields stand in the request, such as `about.`
 * @throws ApiError `bad_input` for too little to know somebody again
 */
export function hashesOfKnown(
  deps: Deps,
  organizationId: string,
  fields: KnownPersonFields,
  field = '',
): string[] {
  const { secret } = deps.settings;
  const checked = checkKnownPerson(fields, { id: deps.newId(), now: deps.now() });
  if (!checked.ok) {
    const problems = checked.problems.map((one) => ({ ...one, field: field + one.field }));
    throw new ApiError('bad_input', { problems });
  }
  // In one order, so that two writes at once cannot wait for each other.
  return checked.person === null
    ? addressHashes(secret, organizationId, checked.address)
    : identityHashes(secret, organizationId, checked.person).toSorted();
}
