import { careerFields } from '@acquaint/core/library/fields';
import { fieldGroupPhrases } from '@acquaint/core/phrases/sources';
import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Link } from '@acquaint/ui/link';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { FormSheet } from '../../lib/form-sheet.tsx';
import { languageName } from './languages.ts';
import { SourceEditor } from './source-editor.tsx';
import { type Source, sourcesQuery } from './source-queries.ts';
import { StateBadge } from './version-history.tsx';

/** Places to read up in that the school recommends, each for the fields that it is good for. */
export function SourcesPart({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useLingui();
  const { data: sources } = useSuspenseQuery(sourcesQuery);
  const [open, setOpen] = useState<{ source: Source | null } | null>(null);
  return (
    <>
      <Section
        title={t`Where to read first`}
        count={sources.length}
        description={t`Students see these while they read up for a talk, those for their field first. One click makes one the source of a note.`}
        actions={
          mayWrite && (
            <Button variant="primary" onClick={() => setOpen({ source: null })}>
              <Trans>New source</Trans>
            </Button>
          )
        }
      >
        {sources.length === 0 ? (
          <EmptyState icon={<BookOpen />} title={t`No source yet`}>
            <Trans>
              A first one could be your library’s guide to careers, or the statistics office’s pages
              on pay.
            </Trans>
          </EmptyState>
        ) : (
          <RowList label={t`Where to read first`}>
            {sources.map((source) => (
              <ListRow
                key={source.id}
                title={
                  <Link href={source.url} target="_blank" rel="noreferrer">
                    <bdi>{source.title}</bdi>
                  </Link>
                }
                subtitle={
                  <>
                    <bdi>{fieldsOf(source) || t`every field`}</bdi> ·{' '}
                    {languageName(source.language)}
                  </>
                }
                meta={<StateBadge state={source.state} />}
                actions={
                  mayWrite && (
                    <Button
                      size="small"
                      aria-label={t`Open ${source.title}`}
                      onClick={() => setOpen({ source })}
                    >
                      <Trans>Open</Trans>
                    </Button>
                  )
                }
              />
            ))}
          </RowList>
        )}
      </Section>
      <FormSheet
        title={<bdi>{open?.source?.title ?? t`New source`}</bdi>}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
      >
        {open && <SourceEditor source={open.source} onDone={() => setOpen(null)} />}
      </FormSheet>
    </>
  );
}

const fieldsOf = ({ groups, fieldIds }: Source): string =>
  [
    ...groups.map((group) => fieldGroupPhrases[group]),
    ...careerFields.filter(({ id }) => fieldIds.includes(id)).map(({ name }) => name),
  ].join(', ');
