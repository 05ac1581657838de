import { useTitle } from '@acquaint/front/use-title';
import { templateKinds } from '@acquaint/core/library/school-template';
import { templateById } from '@acquaint/core/library/templates';
import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import { EmptyState } from '@acquaint/ui/empty-state';
import { RowList } from '@acquaint/ui/list-row';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { Tabs } from '@acquaint/ui/tabs';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { KindRow } from './kind-row.tsx';
import { type LibraryTemplate, templatesQuery, versionIn } from './library-queries.ts';

export const LIBRARY_FILTERS = ['all', 'own', 'draft'] as const;
export type LibraryFilter = (typeof LIBRARY_FILTERS)[number];

const fits = (filter: LibraryFilter, own: readonly LibraryTemplate[]): boolean =>
  filter === 'all' ||
  (filter === 'own' && own.length > 0) ||
  (filter === 'draft' && own.some((one) => versionIn(one, 'draft') !== undefined));

const PacksPart = lazy(async () => ({ default: (await import('./packs-part.tsx')).PacksPart }));

const SourcesPart = lazy(async () => ({
  default: (await import('./sources-part.tsx')).SourcesPart,
}));

export const LIBRARY_PARTS = ['messages', 'questions', 'sources'] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

interface LibraryPageProps {
  part: LibraryPart;
  filter: LibraryFilter;
  mayWrite: boolean;
  timeZone: string;
}

/** What students set out from: messages in the school's words, and questions of its own. */
export function LibraryPage({ part, filter, mayWrite, timeZone }: LibraryPageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  useTitle(t`Library`, t`Staff`);
  return (
    <>
      <PageHeader
        title={t`Library`}
        lead={
          <Trans>
            What students set out from. Where your school has words of its own in force, new drafts
            use them; everywhere else the built-in words hold.
          </Trans>
        }
      />
      <Tabs
        label={t`Library`}
        selected={part}
        onSelect={(chosen) =>
          void navigate({
            to: '/library',
            search: chosen === 'messages' ? {} : { part: chosen },
          })
        }
        tabs={[
          {
            id: 'messages',
            label: t`Messages`,
            content: <Messages filter={filter} mayWrite={mayWrite} />,
          },
          {
            id: 'questions',
            label: t`Questions`,
            content: (
              <Suspense fallback={<SkeletonCards label={t`Loading the packs`} />}>
                <PacksPart mayWrite={mayWrite} timeZone={timeZone} />
              </Suspense>
            ),
          },
          {
            id: 'sources',
            label: t`Where to read`,
            content: (
              <Suspense fallback={<SkeletonCards label={t`Loading the sources`} />}>
                <SourcesPart mayWrite={mayWrite} />
              </Suspense>
            ),
          },
        ]}
      />
    </>
  );
}

/** Every message by its step, with the words that the school has for it. */
function Messages({ filter, mayWrite }: { filter: LibraryFilter; mayWrite: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: templates } = useSuspenseQuery(templatesQuery);
  const groups = STEPS.map((step) => ({
    step,
    kinds: templateKinds
      .filter((kind) => templateById(kind)?.step === step)
      .map((kind) => ({ kind, own: templates.filter((one) => one.kind === kind) }))
      .filter(({ own }) => fits(filter, own)),
  })).filter(({ kinds }) => kinds.length > 0);
  return (
    <>
      <NativeSelect
        className="mb-6 max-w-80"
        label={t`Show`}
        options={[
          { value: 'all', label: t`All messages` },
          { value: 'own', label: t`Messages with our own words` },
          { value: 'draft', label: t`Messages with a draft` },
        ]}
        value={filter}
        onChange={({ target }) =>
          void navigate({
            to: '/library',
            search: target.value === 'all' ? {} : { show: target.value },
          })
        }
      />
      {groups.length === 0 && (
        <EmptyState title={t`Nothing like that yet`}>
          <Trans>Choose all messages above, and give one of them your own words.</Trans>
        </EmptyState>
      )}
      <div className="flex flex-col gap-8">
        {groups.map(({ step, kinds }) => (
          <Section key={step} id={step} title={stepWords[step].name} count={kinds.length}>
            <RowList label={stepWords[step].name}>
              {kinds.map(({ kind, own }) => (
                <KindRow key={kind} kind={kind} own={own} mayWrite={mayWrite} />
              ))}
            </RowList>
          </Section>
        ))}
      </div>
    </>
  );
}
