import type { NoticeGroup } from '@acquaint/core/notify/audience';
import { defaultPreferences, type NoticePreferences } from '@acquaint/core/notify/preferences';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { client, queryClient } from '../../api.ts';
import { ConflictCallout } from '../conflict-callout.tsx';
import { publicErrorOf } from '../../errors.ts';
import { FormError } from '../form-error.tsx';
import { useWrite } from '../../use-write.ts';
import { GroupsPart } from './groups-part.tsx';
import { type KeptPreferences, preferencesQuery } from '../../notice-queries.ts';
import { LanguagePart } from './language-part.tsx';
import { OffPart } from './off-part.tsx';
import { TimesPart } from './times-part.tsx';

interface PreferencesFormProps {
  /** What this person is told about at all. */
  groups: readonly NoticeGroup[];
  onSaved?: () => unknown;
}

/** How somebody is told: by which way, when, and what not at all. */
export function PreferencesForm(props: PreferencesFormProps) {
  const { data } = useSuspenseQuery(preferencesQuery);
  return <Form first={data} {...props} />;
}

function Form({ first, groups, onSaved }: PreferencesFormProps & { first: KeptPreferences }) {
  const { t } = useLingui();
  const [kept, setKept] = useState(first);
  const [value, setValue] = useState(first.preferences);
  const save = useWrite({
    write: ({ version, preferences }: KeptPreferences, idempotencyKey) =>
      client.notices.savePreferences.mutate({ version, preferences, idempotencyKey }),
    onDone: async (saved) => {
      show(saved);
      await onSaved?.();
    },
  });
  const change = (changes: Partial<NoticePreferences>) => setValue({ ...value, ...changes });
  const isChanged = JSON.stringify(value) !== JSON.stringify(kept.preferences);
  const failure = publicErrorOf(save.error);
  // A conflict of this procedure carries what is kept now.
  const newer = failure?.code === 'conflict' ? (failure.present as KeptPreferences) : null;

  function show(saved: KeptPreferences) {
    setKept(saved);
    setValue(saved.preferences);
    queryClient.setQueryData(preferencesQuery.queryKey, saved);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ version: kept.version, preferences: value });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-10">
      <GroupsPart groups={groups} value={value} onChange={change} />
      <TimesPart value={value} onChange={change} />
      <LanguagePart value={value} onChange={change} />
      <OffPart value={value} onChange={change} />
      <div className="flex flex-col items-start gap-3">
        {newer ? (
          <ConflictCallout
            onShowNewer={() => {
              show(newer);
              save.reset();
            }}
            onKeepMine={() => save.mutate({ version: newer.version, preferences: value })}
          />
        ) : (
          <FormError error={save.error} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending}
            pendingLabel={t`Saving…`}
          >
            <Trans>Save</Trans>
          </Button>
          <Button variant="plain" onClick={() => setValue(defaultPreferences)}>
            <Trans>As at the beginning</Trans>
          </Button>
        </div>
        <p role="status" className="text-sm text-muted">
          {save.isSuccess && !isChanged ? t`Saved.` : ''}
        </p>
      </div>
    </form>
  );
}
