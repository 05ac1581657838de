import { useState } from 'react';
import { client, queryClient } from '../../lib/api.ts';
import { publicErrorOf } from '../../lib/errors.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { Profile, ProfileChanges } from './profile-queries.ts';
import { profileQuery } from './profile-queries.ts';

const isProfile = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && 'timeZone' in value && 'version' in value;

/** The profile as a form: only what was changed is sent, over the version that was seen. */
export function useProfileForm(profile: Profile, onSaved?: (profile: Profile) => unknown) {
  const [base, setBase] = useState(profile);
  const fields = useFields<Profile>(profile);
  const [newer, setNewer] = useState<Profile | null>(null);

  const save = useWrite({
    write: (version: number, idempotencyKey) =>
      client.profile.update.mutate({
        version,
        changes: changed(base, fields.values),
        idempotencyKey,
      }),
    onDone: async (next) => {
      setBase(next);
      fields.setValues(next);
      setNewer(null);
      queryClient.setQueryData(profileQuery.queryKey, next);
      await onSaved?.(next);
    },
    onFail: (error) => {
      fields.setProblems(problemsOf(error));
      const present = publicErrorOf(error)?.present;
      if (isProfile(present)) setNewer(present);
    },
  });

  return {
    ...fields,
    save: () => save.mutate(base.version),
    isPending: save.isPending,
    isSaved: save.isSuccess,
    error: newer ? null : save.error,
    conflict: newer && {
      onKeepMine: () => save.mutate(newer.version),
      onShowNewer: () => {
        setBase(newer);
        fields.setValues(newer);
        setNewer(null);
        save.reset();
      },
    },
  };
}

export type ProfileForm = ReturnType<typeof useProfileForm>;

function changed(base: Profile, values: Profile): ProfileChanges {
  const { id: _id, version: _version, email: _email, ...rest } = values;
  const { guardianConsent: _guardian, advisorApprovedOutreach: _advisor, ...own } = rest;
  const entries = Object.entries(own).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field as keyof Profile]),
  );
  // The keys are those of the profile; Object.entries forgets them.
  return Object.fromEntries(entries) as ProfileChanges;
}
