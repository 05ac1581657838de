import { templatePhrases } from '@acquaint/core/phrases/library';
import { Badge } from '@acquaint/ui/badge';
import { Anchor } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { ListRow } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { languageName } from './languages.ts';
import { type LibraryTemplate, versionIn } from './library-queries.ts';
import { StateBadge } from './version-history.tsx';

/** One kind of message: the built-in words, or what the school says instead. */
export function KindRow({
  kind,
  own,
  mayWrite,
}: {
  kind: string;
  own: readonly LibraryTemplate[];
  mayWrite: boolean;
}) {
  const { t } = useLingui();
  const { title = kind, when = '' } = templatePhrases[kind] ?? {};
  const isOwn = own.some(({ publishedNumber }) => publishedNumber !== null);
  return (
    <ListRow
      title={title}
      subtitle={`${kind} · ${when}`}
      meta={
        !isOwn && (
          <Badge>
            <Trans>Built-in words</Trans>
          </Badge>
        )
      }
      actions={
        mayWrite && (
          <LinkButton
            size="small"
            href={paths.newTemplate(kind)}
            aria-label={t`Write our own words for “${title}”`}
          >
            <Trans>Our own words</Trans>
          </LinkButton>
        )
      }
    >
      {own.length > 0 && (
        <ul className="mt-2 flex flex-col">
          {own.map((template) => (
            <OwnTemplate key={template.id} template={template} />
          ))}
        </ul>
      )}
    </ListRow>
  );
}

function OwnTemplate({ template }: { template: LibraryTemplate }) {
  const { t } = useLingui();
  const { id, name, language, cohortName, publishedNumber } = template;
  const hasDraft = versionIn(template, 'draft') !== undefined;
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-s-2 border-line ps-3">
      <Anchor href={paths.template(id)} className="font-medium underline wrap-anywhere">
        <bdi>{name}</bdi>
      </Anchor>
      {publishedNumber !== null && <StateBadge state="published" />}
      {hasDraft && <StateBadge state="draft" />}
      {publishedNumber === null && !hasDraft && <StateBadge state="retired" />}
      <span className="text-sm text-muted">
        {languageName(language)} · <bdi>{cohortName ?? t`the whole school`}</bdi>
        {publishedNumber !== null && <> · {t`version ${publishedNumber}`}</>}
      </span>
    </li>
  );
}
