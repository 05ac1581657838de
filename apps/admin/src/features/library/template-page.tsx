import { client, queryClient } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { ConflictCallout } from '@acquaint/front/parts/conflict-callout';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useTitle } from '@acquaint/front/use-title';
import { useWrite } from '@acquaint/front/use-write';
import { templatePhrases } from '@acquaint/core/phrases/library';
import { templateById } from '@acquaint/core/library/templates';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { cohortsQuery } from '../people/people-queries.ts';
import { languageName, languageOptions } from './languages.ts';
import { type LibraryTemplate, templatesQuery, versionIn } from './library-queries.ts';
import { PublishActions } from './publish-actions.tsx';
import { TemplateFindings } from './template-findings.tsx';
import { TemplateHistory } from './template-history.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { useTemplateLint } from './use-template-lint.ts';
import { VariableList } from './variable-list.tsx';
import { StateBadge } from './version-history.tsx';

// Not in the sentence itself: there, braces mean something else.
const FILLED = '{{name}}';
const OPTIONAL = '{{?name}}';

interface TemplatePageProps {
  kind: string;
  /** Null for one that is about to be made. */
  template: LibraryTemplate | null;
  mayWrite: boolean;
  timeZone: string;
}

const fieldsOf = (kind: string, template: LibraryTemplate | null) => {
  const shown =
    versionIn(template, 'draft') ?? versionIn(template, 'published') ?? template?.versions[0];
  const builtIn = templateById(kind);
  return {
    name: template?.name ?? templatePhrases[kind]?.title ?? kind,
    language: template?.language ?? 'en',
    cohortId: template?.cohortId ?? '',
    subject: (shown ? shown.subject : builtIn?.subject) ?? '',
    body: shown?.body ?? builtIn?.body ?? '',
  };
};

/** One message in the school's words: the text, what speaks against it, three readers, its history. */
export function TemplatePage({ kind, template, mayWrite, timeZone }: TemplatePageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: all } = useSuspenseQuery(templatesQuery);
  const { data: cohorts } = useSuspenseQuery(cohortsQuery);
  const [id] = useState(() => template?.id ?? newId());
  const [base, setBase] = useState(() => fieldsOf(kind, template));
  const [version, setVersion] = useState(template?.version ?? null);
  const { values, set, setValues, problems, setProblems } = useFields(base);
  useUnsaved(values, base);
  const area = useRef<HTMLTextAreaElement>(null);
  const hasSubject = templateById(kind)?.subject !== undefined;
  const { title = kind, when = '' } = templatePhrases[kind] ?? {};
  useTitle(title, t`Library`);
  const text = { subject: hasSubject ? values.subject : null, body: values.body };
  const findings = useTemplateLint({ kind, language: values.language, ...text }, all);
  const isChanged = template === null || JSON.stringify(values) !== JSON.stringify(base);
  const hasErrors = findings?.some(({ severity }) => severity === 'error') ?? true;

  function adopt(saved: LibraryTemplate) {
    queryClient.setQueryData(templatesQuery.queryKey, (old: LibraryTemplate[] | undefined) => [
      ...(old ?? []).filter((one) => one.id !== saved.id),
      saved,
    ]);
    void queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
    setVersion(saved.version);
    setBase(fieldsOf(kind, saved));
    setValues(fieldsOf(kind, saved));
  }
  const save = useWrite({
    write: (input: typeof values & { version: number | null }, idempotencyKey) =>
      client.library.saveTemplate.mutate({
        id,
        version: input.version,
        kind,
        language: input.language,
        cohortId: input.cohortId === '' ? null : input.cohortId,
        name: input.name,
        subject: hasSubject ? input.subject : null,
        body: input.body,
        idempotencyKey,
      }),
    onDone: async (saved) => {
      adopt(saved);
      showToast({ title: t`Saved as a draft. Students get it once it is published.` });
      if (template !== null) return;
      await navigate({
        to: '/library/$id',
        params: { id },
        replace: true,
        ignoreBlocker: true,
      });
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const failure = publicErrorOf(save.error);
  const present = failure?.code === 'conflict' ? presentOf(failure.present) : null;

  async function leave(): Promise<void> {
    await navigate({ to: '/library', ignoreBlocker: true });
    void queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
  }

  function insert(name: string) {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: values.body.length,
      selectionEnd: values.body.length,
    };
    const word = `{{${name}}}`;
    set('body', values.body.slice(0, from) + word + values.body.slice(to));
    area.current?.focus();
    requestAnimationFrame(() =>
      area.current?.setSelectionRange(from + word.length, from + word.length),
    );
  }

  return (
    <>
      <PageHeader
        back={{ href: paths.library, label: t`Back to the library` }}
        title={<bdi>{template?.name ?? title}</bdi>}
        lead={`${kind} · ${title}: ${when}`}
      />
      {template && (
        <p className="-mt-3 mb-6 flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge>{languageName(template.language)}</Badge>
          <Badge>
            <bdi>{template.cohortName ?? t`The whole school`}</bdi>
          </Badge>
          {template.publishedNumber === null ? (
            <StateBadge state={versionIn(template, 'draft') ? 'draft' : 'retired'} />
          ) : (
            <>
              <StateBadge state="published" />
              <span>{t`version ${template.publishedNumber}`}</span>
              {versionIn(template, 'draft') && <StateBadge state="draft" />}
            </>
          )}
        </p>
      )}
      <div className="grid min-w-0 items-start gap-x-8 gap-y-6 xl:grid-cols-2">
        <form
          noValidate
          className="flex min-w-0 flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ ...values, version });
          }}
        >
          {template === null && (
            <div className="grid gap-5 sm:grid-cols-2">
              <NativeSelect
                label={t`Language`}
                options={languageOptions}
                value={values.language}
                error={problems['language']}
                onChange={({ target }) => set('language', target.value)}
              />
              <NativeSelect
                label={t`For whom`}
                options={[
                  { value: '', label: t`The whole school` },
                  ...cohorts
                    .filter(({ archived }) => !archived)
                    .map((cohort) => ({ value: cohort.id, label: cohort.name })),
                ]}
                value={values.cohortId}
                error={problems['cohortId']}
                onChange={({ target }) => set('cohortId', target.value)}
              />
            </div>
          )}
          <TextField
            label={t`Name in the library`}
            required
            readOnly={!mayWrite}
            value={values.name}
            error={problems['name']}
            onChange={({ target }) => set('name', target.value)}
          />
          {hasSubject && (
            <TextField
              label={t`Subject`}
              readOnly={!mayWrite}
              value={values.subject}
              error={problems['subject']}
              onChange={({ target }) => set('subject', target.value)}
            />
          )}
          <TextArea
            ref={area}
            label={t`Text`}
            description={t`${FILLED} is filled in. A part in [[ ]] disappears when its ${OPTIONAL} is empty.`}
            rows={14}
            spellCheck
            lang={values.language}
            readOnly={!mayWrite}
            value={values.body}
            error={problems['body']}
            onChange={({ target }) => set('body', target.value)}
          />
          <TemplateFindings
            findings={findings}
            onShow={({ at, place }) => {
              if (place !== 'body' || at === null) return;
              area.current?.focus();
              area.current?.setSelectionRange(at, at + 1);
            }}
            onMend={
              mayWrite
                ? ({ at, place, suggestion }, wrong) => {
                    if (at === null || suggestion === null) return;
                    const old = values[place];
                    set(place, old.slice(0, at) + suggestion + old.slice(at + wrong.length));
                  }
                : undefined
            }
            text={{ subject: values.subject, body: values.body }}
          />
          {present && (
            <ConflictCallout
              onKeepMine={() => save.mutate({ ...values, version: present.version })}
              onShowNewer={() => {
                save.reset();
                adopt(present);
              }}
            />
          )}
          {!present && (
            <FormError
              error={save.error}
              fields={['language', 'cohortId', 'name', 'subject', 'body']}
            />
          )}
          {mayWrite && (
            <div className="flex flex-wrap items-start gap-3">
              <Button
                type="submit"
                variant="primary"
                isPending={save.isPending}
                pendingLabel={t`Saving…`}
                disabledReason={isChanged ? undefined : t`Nothing is different yet.`}
              >
                <Trans>Save draft</Trans>
              </Button>
              {template && (
                <PublishActions
                  template={template}
                  all={all}
                  reason={
                    isChanged
                      ? t`Save your changes first.`
                      : hasErrors
                        ? t`Mend what is marked as an error first.`
                        : undefined
                  }
                  onDone={adopt}
                  onGone={() => void leave()}
                />
              )}
            </div>
          )}
        </form>
        <div className="flex min-w-0 flex-col gap-6">
          <Section title={t`As it arrives`}>
            <TemplatePreview kind={kind} text={text} />
          </Section>
          <Disclosure look="framed" summary={t`Variables`}>
            <VariableList kind={kind} onInsert={mayWrite ? insert : undefined} />
          </Disclosure>
          {template && (
            <TemplateHistory
              template={template}
              timeZone={timeZone}
              mayWrite={mayWrite}
              isChanged={isChanged}
              onRedrafted={(saved) => {
                adopt(saved);
                showToast({
                  title: t`Here is a draft with those words. Publish it when it is ready.`,
                });
              }}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** A conflict carries the present template as unknown data. */
const presentOf = (value: unknown): LibraryTemplate | null =>
  typeof value === 'object' && value !== null && 'versions' in value
    ? (value as LibraryTemplate)
    : null;
