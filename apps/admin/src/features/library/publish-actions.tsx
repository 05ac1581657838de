import { client } from '@acquaint/front/api';
import { useWrite } from '@acquaint/front/use-write';
import { templatePhrases } from '@acquaint/core/phrases/library';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DiscardDraft } from './discard-draft.tsx';
import { languageName } from './languages.ts';
import { type LibraryTemplate, versionIn } from './library-queries.ts';
import { Refusal } from './refusal.tsx';

interface PublishActionsProps {
  template: LibraryTemplate;
  all: readonly LibraryTemplate[];
  /** Why it cannot be published at this moment. */
  reason: string | undefined;
  onDone: (template: LibraryTemplate) => void;
  /** The draft was all that there was. */
  onGone: () => void;
}

/** Puts words into force or takes them out of it, after saying what that does. */
export function PublishActions({ template, all, reason, onDone, onGone }: PublishActionsProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'publish' | 'retire' | null>(null);
  const { id, kind, language, cohortId, cohortName, publishedNumber } = template;
  const draft = versionIn(template, 'draft');
  const replaced = all.find(
    (one) =>
      one.id !== id &&
      one.publishedNumber !== null &&
      one.kind === kind &&
      one.language === language &&
      one.cohortId === cohortId,
  );
  const write = useWrite({
    write: (input: { id: string; version: number; way: 'publish' | 'retire' }, idempotencyKey) => {
      const { way, ...seen } = input;
      return way === 'publish'
        ? client.library.publishTemplate.mutate({ ...seen, idempotencyKey })
        : client.library.retireTemplate.mutate({ ...seen, idempotencyKey });
    },
    onDone: (saved, { way }) => {
      setAsking(null);
      onDone(saved);
      showToast({
        tone: 'success',
        title: way === 'publish' ? t`In force from now on` : t`Out of force from now on`,
      });
    },
  });
  const message = templatePhrases[kind]?.title ?? kind;
  const tongue = languageName(language);
  const number = draft?.number ?? 0;
  const nothing = draft ? undefined : t`These words are in force already. Change them first.`;

  return (
    <>
      <Button
        disabledReason={
          publishedNumber === null && !draft
            ? t`Begin a draft from one of the versions, or change something.`
            : (nothing ?? reason)
        }
        onClick={() => setAsking('publish')}
      >
        <Trans>Publish…</Trans>
      </Button>
      {publishedNumber !== null && (
        <Button variant="plain" onClick={() => setAsking('retire')}>
          <Trans>Retire…</Trans>
        </Button>
      )}
      {draft && (
        <DiscardDraft
          rest={
            publishedNumber !== null
              ? 'published'
              : template.versions.length > 1
                ? 'retired'
                : 'nothing'
          }
          id={id}
          version={template.version}
          discard={(input) => client.library.discardTemplateDraft.mutate(input)}
          onDone={(left) => (left ? onDone(left) : onGone())}
        />
      )}
      <ConfirmDialog
        isOpen={asking !== null}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          write.reset();
          setAsking(null);
        }}
        title={
          asking === 'retire' ? t`Take these words out of force?` : t`Publish version ${number}?`
        }
        closeLabel={t`Close`}
        cancelLabel={t`Not now`}
        confirmLabel={asking === 'retire' ? t`Retire` : t`Publish`}
        pendingLabel={t`Saving…`}
        isDangerous={asking === 'retire'}
        isPending={write.isPending}
        onConfirm={() => {
          if (asking) write.mutate({ id, version: template.version, way: asking });
        }}
      >
        <ul className="list-disc space-y-1 ps-5">
          <li>
            {asking === 'retire'
              ? t`New drafts of “${message}” in ${tongue} use the built-in words again, or other words of yours that fit.`
              : cohortName === null
                ? t`New drafts of “${message}” in ${tongue} use these words, for the whole school.`
                : t`New drafts of “${message}” in ${tongue} use these words, for students of ${cohortName}.`}
          </li>
          {asking === 'publish' && publishedNumber !== null && (
            <li>{t`Version ${publishedNumber} retires.`}</li>
          )}
          {asking === 'publish' && replaced && (
            <li>{t`“${replaced.name}” stands in the same place and retires.`}</li>
          )}
          <li>
            <Trans>
              Drafts that students have begun keep the words they began with. Messages that were
              sent stay as they are.
            </Trans>
          </li>
        </ul>
        <Refusal error={write.error} />
      </ConfirmDialog>
    </>
  );
}
