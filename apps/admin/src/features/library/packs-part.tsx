import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { FormSheet } from '../../lib/form-sheet.tsx';
import { ImportPack } from './import-pack.tsx';
import { languageName } from './languages.ts';
import { PackEditor } from './pack-editor.tsx';
import { packsQuery, questionsOf, type QuestionPack } from './pack-queries.ts';
import { Suggestions } from './suggestions.tsx';
import { StateBadge } from './version-history.tsx';

/** The school's own questions in packs, and what students suggest for them. */
export function PacksPart({ mayWrite, timeZone }: { mayWrite: boolean; timeZone: string }) {
  const { t } = useLingui();
  const { data: packs } = useSuspenseQuery(packsQuery);
  const [open, setOpen] = useState<{ pack: QuestionPack | null } | null>(null);
  return (
    <div className="flex flex-col gap-8">
      <Section
        title={t`Packs`}
        count={packs.length}
        description={t`Questions of your own that students find beside the built-in ones.`}
        actions={
          mayWrite && (
            <>
              <ImportPack />
              <Button variant="primary" onClick={() => setOpen({ pack: null })}>
                <Trans>New pack</Trans>
              </Button>
            </>
          )
        }
      >
        {packs.length === 0 ? (
          <EmptyState icon={<MessageCircleQuestion />} title={t`No pack yet`}>
            <Trans>
              A first one could hold the questions that graduates of one field wish they had asked.
            </Trans>
          </EmptyState>
        ) : (
          <RowList label={t`Packs`}>
            {packs.map((pack) => {
              const count = questionsOf(pack).length;
              return (
                <ListRow
                  key={pack.id}
                  title={<bdi>{pack.name}</bdi>}
                  subtitle={
                    <>
                      {t`${plural(count, { one: '# question', other: '# questions' })}`} ·{' '}
                      {languageName(pack.language)} ·{' '}
                      <bdi>{pack.cohortName ?? t`the whole school`}</bdi>
                      {pack.publishedNumber !== null && (
                        <> · {t`version ${pack.publishedNumber}`}</>
                      )}
                    </>
                  }
                  meta={
                    <span className="flex flex-wrap gap-2">
                      {pack.signer !== null && (
                        <Badge>
                          <Trans>From a file</Trans>
                        </Badge>
                      )}
                      <StateBadge state={pack.state} />
                      {pack.state !== 'draft' && pack.draft && <StateBadge state="draft" />}
                    </span>
                  }
                  actions={
                    <Button
                      size="small"
                      aria-label={mayWrite ? t`Open ${pack.name}` : t`Read ${pack.name}`}
                      onClick={() => setOpen({ pack })}
                    >
                      {mayWrite ? t`Open` : t`Read`}
                    </Button>
                  }
                />
              );
            })}
          </RowList>
        )}
      </Section>
      {mayWrite && <Suggestions packs={packs} />}
      <FormSheet
        title={<bdi>{open?.pack?.name ?? t`New pack`}</bdi>}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
      >
        {open && (
          <PackEditor
            pack={open.pack}
            mayWrite={mayWrite}
            timeZone={timeZone}
            onGone={() => setOpen(null)}
          />
        )}
      </FormSheet>
    </div>
  );
}
