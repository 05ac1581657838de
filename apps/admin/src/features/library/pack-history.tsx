import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { diffPack } from '@acquaint/core/library/question-pack';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { languageName } from './languages.ts';
import { type PackVersion, packVersionsQuery, type QuestionPack } from './pack-queries.ts';
import { QuestionDiff } from './question-diff.tsx';
import { Refusal } from './refusal.tsx';
import { VersionHistory } from './version-history.tsx';

interface PackHistoryProps {
  pack: QuestionPack;
  timeZone: string;
  mayWrite: boolean;
  isChanged: boolean;
  onRedrafted: (pack: QuestionPack) => void;
}

/** All that a pack says and said, with a way to take earlier words up again. */
export function PackHistory(props: PackHistoryProps) {
  const { pack, timeZone, mayWrite, isChanged, onRedrafted } = props;
  const { t } = useLingui();
  const { data: versions, error } = useQuery(packVersionsQuery(pack.id));
  const begin = useWrite({
    write: (input: { id: string; version: number; number: number }, idempotencyKey) =>
      client.library.redraftPack.mutate({ ...input, idempotencyKey }),
    onDone: onRedrafted,
  });
  const { id, version, draft } = pack;
  const redraft = {
    reason: draft
      ? t`There is a draft already. Publish it or throw it away first.`
      : isChanged
        ? t`Save your changes first.`
        : undefined,
    isPending: begin.isPending,
    onBegin: (number: number) => begin.mutate({ id, version, number }),
  };
  return (
    <Section title={t`Versions`} count={versions?.length}>
      {versions ? (
        <VersionHistory
          versions={versions}
          timeZone={timeZone}
          renderChanges={(one, before) => <Changes version={one} before={before} />}
          redraft={mayWrite ? redraft : undefined}
        />
      ) : error ? (
        <FormError error={error} />
      ) : (
        <SkeletonLines label={t`Loading`} lines={2} />
      )}
      <Refusal error={begin.error} />
    </Section>
  );
}

function Changes({ version, before }: { version: PackVersion; before: PackVersion | undefined }) {
  const { t } = useLingui();
  const { name, language, cohortName, signer, questions } = version;
  const { added, changed, kept } = diffPack(before?.questions ?? [], questions);
  const isSame = added.length + changed.length + kept.length === 0;
  return (
    <>
      <p className="mb-3 text-sm text-muted wrap-anywhere">
        <bdi>{name}</bdi> · {languageName(language)} ·{' '}
        <bdi>{cohortName ?? t`the whole school`}</bdi>
        {signer !== null && (
          <>
            {' '}
            ·{' '}
            <Trans>
              from a file signed by <bdi>{signer}</bdi>
            </Trans>
          </>
        )}
      </p>
      {before && (
        <p className="mb-3 text-sm text-muted">
          {isSame
            ? t`The same questions as in version ${before.number}.`
            : t`What changed since version ${before.number}`}
        </p>
      )}
      <QuestionDiff added={added} changed={changed} removed={kept} isFirst={!before} />
    </>
  );
}
