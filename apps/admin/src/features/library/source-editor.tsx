import { publicUrlFault } from '@acquaint/core/library/public-url';
import { researchSourceKinds } from '@acquaint/core/library/research-sources';
import { urlPhrases } from '@acquaint/core/phrases/sources';
import { client } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { ConflictCallout } from '@acquaint/front/parts/conflict-callout';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { languageOptions } from './languages.ts';
import { SourceFields } from './source-fields.tsx';
import { refreshSources, type Source } from './source-queries.ts';

const valuesOf = (source: Source | null) => ({
  title: source?.title ?? '',
  url: source?.url ?? '',
  note: source?.note ?? '',
  kind: source?.kind ?? ('occupation_profile' as const),
  language: source?.language ?? 'en',
  groups: [...(source?.groups ?? [])],
  fieldIds: [...(source?.fieldIds ?? [])],
});

/** One source: its address, what to look for there, and for which fields it is. */
export function SourceEditor({
  source: opened,
  onDone,
}: {
  source: Source | null;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [id] = useState(() => opened?.id ?? newId());
  const [source, setSource] = useState(opened);
  const [base, setBase] = useState(() => valuesOf(opened));
  const { values, set, setValues, problems, setProblems } = useFields(base);
  const [isLeft, setLeft] = useState(false);
  const isChanged = source === null || JSON.stringify(values) !== JSON.stringify(base);
  useUnsaved(values, base);
  const fault = isLeft && values.url !== '' ? publicUrlFault(values.url) : null;

  function adopt(saved: Source) {
    void refreshSources();
    setSource(saved);
    setBase(valuesOf(saved));
    setValues(valuesOf(saved));
  }
  const save = useWrite({
    write: (input: typeof values & { version: number | null }, idempotencyKey) =>
      client.sources.save.mutate({ ...input, id, idempotencyKey }),
    onDone: (saved) => {
      adopt(saved);
      showToast({
        title:
          saved.state === 'published'
            ? t`Saved. Students see it from now on.`
            : t`Saved. Students see it once it is published.`,
      });
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const move = useWrite({
    write: (input: { version: number; state: 'published' | 'retired' }, idempotencyKey) =>
      client.sources.setState.mutate({ ...input, id, idempotencyKey }),
    onDone: async (saved, { state }) => {
      await refreshSources();
      showToast({
        tone: 'success',
        title:
          state === 'published'
            ? t`${saved.title} is shown to students from now on.`
            : t`${saved.title} is shown no longer. Notes made from it stay.`,
      });
      onDone();
    },
  });
  const failed = save.error ?? move.error;
  const failure = publicErrorOf(failed);
  const present = failure?.code === 'conflict' ? presentOf(failure.present) : null;

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...values, version: source?.version ?? null });
      }}
    >
      <TextField
        label={t`Title`}
        required
        value={values.title}
        error={problems['title']}
        onChange={({ target }) => set('title', target.value)}
      />
      <TextField
        label={t`Address`}
        description={t`It opens for students at home, too, and begins with https://.`}
        type="url"
        inputMode="url"
        dir="ltr"
        placeholder="https://"
        required
        value={values.url}
        error={problems['url'] ?? (fault === null ? undefined : urlPhrases[fault])}
        onBlur={() => setLeft(true)}
        onChange={({ target }) => {
          setLeft(false);
          set('url', target.value);
        }}
      />
      <TextArea
        label={t`What to look for there`}
        description={t`One or two sentences, such as “Pay by region; note the year”.`}
        required
        rows={3}
        value={values.note}
        error={problems['note']}
        onChange={({ target }) => set('note', target.value)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <NativeSelect
          label={t`Kind of source`}
          options={researchSourceKinds.map(({ kind, label }) => ({ value: kind, label }))}
          value={values.kind}
          error={problems['kind']}
          onChange={({ target }) => {
            const chosen = researchSourceKinds.find(({ kind }) => kind === target.value);
            if (chosen) set('kind', chosen.kind);
          }}
        />
        <NativeSelect
          label={t`Language`}
          options={languageOptions}
          value={values.language}
          error={problems['language']}
          onChange={({ target }) => set('language', target.value)}
        />
      </div>
      <SourceFields
        groups={values.groups}
        fieldIds={values.fieldIds}
        error={problems['fieldIds']}
        onGroups={(groups) => set('groups', [...groups])}
        onFields={(fieldIds) => set('fieldIds', [...fieldIds])}
      />
      {present && (
        <ConflictCallout
          onKeepMine={() => {
            move.reset();
            save.mutate({ ...values, version: present.version });
          }}
          onShowNewer={() => {
            save.reset();
            move.reset();
            adopt(present);
          }}
        />
      )}
      {!present && (
        <FormError
          error={failed}
          fields={['title', 'url', 'note', 'kind', 'language', 'fieldIds']}
        />
      )}
      <div className="flex flex-wrap items-start gap-3">
        <Button
          type="submit"
          variant="primary"
          isPending={save.isPending}
          pendingLabel={t`Saving…`}
          disabledReason={isChanged ? undefined : t`Nothing is different yet.`}
        >
          <Trans>Save</Trans>
        </Button>
        {source && source.state !== 'published' && (
          <Button
            isPending={move.isPending}
            disabledReason={isChanged ? t`Save your changes first.` : undefined}
            onClick={() => move.mutate({ version: source.version, state: 'published' })}
          >
            <Trans>Publish</Trans>
          </Button>
        )}
        {source?.state === 'published' && (
          <Button
            variant="plain"
            isPending={move.isPending}
            onClick={() => move.mutate({ version: source.version, state: 'retired' })}
          >
            <Trans>Retire</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}

/** The API sends what stands now along with a conflict. */
const presentOf = (present: unknown): Source | null =>
  typeof present === 'object' && present !== null && 'version' in present
    ? // The same procedure's own answer.
      (present as Source)
    : null;
