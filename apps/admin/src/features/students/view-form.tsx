import { type StudentFilter, VIEW_NAME_CHARACTERS } from '@acquaint/core/saved-views/saved-view';
import { client } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import type { SavedView } from './saved-views-query.ts';

interface ViewFormProps {
  filter: StudentFilter;
  /** The view that gets another name; without it a new one is kept. */
  view?: SavedView;
  onDone: (views: SavedView[]) => unknown;
  onCancel?: () => void;
}

/** The pressed button is gone: the field that took its place is where typing goes on. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

/** A name for the filters that are set. */
export function ViewForm({ filter, view, onDone, onCancel }: ViewFormProps) {
  const { t } = useLingui();
  const [name, setName] = useState<string | null>(view?.name ?? null);
  const [id] = useState(() => view?.id ?? newId());
  const save = useWrite({
    write: (input: { name: string; filter: StudentFilter }, idempotencyKey) =>
      client.savedViews.save.mutate({
        id,
        version: view?.version ?? null,
        isDefault: view?.isDefault ?? false,
        ...input,
        idempotencyKey,
      }),
    onDone,
  });
  if (name === null) {
    return (
      <Button
        size="small"
        variant="plain"
        icon={<BookmarkPlus aria-hidden="true" className="size-4" />}
        onClick={() => setName('')}
      >
        <Trans>Keep this view</Trans>
      </Button>
    );
  }
  const cancel = (): void => {
    setName(null);
    onCancel?.();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ name, filter });
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t`Name of the view`}
          className="w-64 max-w-full"
          maxLength={VIEW_NAME_CHARACTERS}
          ref={focus}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          type="submit"
          variant="primary"
          isPending={save.isPending}
          pendingLabel={t`Saving…`}
          disabledReason={name.trim() === '' ? t`Give it a name.` : undefined}
        >
          <Trans>Keep</Trans>
        </Button>
        <Button variant="plain" onClick={cancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <FormError error={save.error} />
    </form>
  );
}
