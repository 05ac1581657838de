import type { AppRouter } from '@acquaint/api/router';
import { researchSourceKinds } from '@acquaint/core/library/research-sources';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { Plus } from 'lucide-react';
import { trpc } from '../../lib/api.ts';
import { locale } from '../../lib/locale.ts';

export type SchoolSource = inferRouterOutputs<AppRouter>['sources']['forField'][number];

interface SchoolSourcesProps {
  /** The career field of the interview, in the student's own words. */
  field: string | null;
  /** Why no note can be begun at this moment. */
  disabledReason: string | undefined;
  onNote: (source: SchoolSource) => void;
}

const languageNames = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });

/** Where the school would read first: what fits the field, with the rest behind one tap. */
export function SchoolSources({ field, disabledReason, onNote }: SchoolSourcesProps) {
  const { t } = useLingui();
  const { data = [] } = useQuery(trpc.sources.forField.queryOptions({ field }));
  const first = data.filter(({ fit }) => fit !== 'other');
  const rest = data.slice(first.length);
  if (data.length === 0) return null;
  const rows = (sources: readonly SchoolSource[]) => (
    <ul className="divide-y divide-line">
      {sources.map((source) => (
        <li key={source.id} className="flex flex-col items-start gap-2 py-3">
          <div className="max-w-full min-w-0">
            <p className="font-medium break-words">
              <Link href={source.url} target="_blank" rel="noreferrer">
                <OwnText text={source.title} />
              </Link>
            </p>
            <p className="max-w-prose">
              <OwnText text={source.note} />
            </p>
            <p className="text-sm text-muted">
              {researchSourceKinds.find(({ kind }) => kind === source.kind)?.label}
              {' · '}
              {languageNames.of(source.language)}
            </p>
          </div>
          <Button
            size="small"
            aria-label={t`Note from here: ${source.title}`}
            icon={<Plus aria-hidden="true" className="size-4 shrink-0" />}
            disabledReason={disabledReason}
            reasonPlacement="tooltip"
            onClick={() => onNote(source)}
          >
            <Trans>Note from here</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t`Where to read first`} level={4}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-muted">
          <Trans>
            Your school recommends these. A note from one of them knows its source already.
          </Trans>
        </p>
        {first.length > 0 && rows(first)}
        {rest.length > 0 && (
          <Disclosure
            look="quiet"
            summary={
              <Plural value={rest.length} one="# for other fields" other="# for other fields" />
            }
          >
            <div className="text-base text-ink">{rows(rest)}</div>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
