import { client } from '@acquaint/front/api';
import { useWrite } from '@acquaint/front/use-write';
import { templateById } from '@acquaint/core/library/templates';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { type LibraryTemplate, type Version, versionIn } from './library-queries.ts';
import { Refusal } from './refusal.tsx';
import { VersionHistory } from './version-history.tsx';

const TrackedChanges = lazy(async () => ({
  default: (await import('@acquaint/front/parts/tracked-changes')).TrackedChanges,
}));

interface TemplateHistoryProps {
  template: LibraryTemplate;
  timeZone: string;
  mayWrite: boolean;
  isChanged: boolean;
  onRedrafted: (template: LibraryTemplate) => void;
}

/** All that a template says and said, with a way to take earlier words up again. */
export function TemplateHistory(props: TemplateHistoryProps) {
  const { template, timeZone, mayWrite, isChanged, onRedrafted } = props;
  const { t } = useLingui();
  const begin = useWrite({
    write: (input: { id: string; version: number; number: number }, idempotencyKey) =>
      client.library.redraftTemplate.mutate({ ...input, idempotencyKey }),
    onDone: onRedrafted,
  });
  const { id, version, kind, versions } = template;
  const redraft = {
    reason: versionIn(template, 'draft')
      ? t`There is a draft already. Publish it or throw it away first.`
      : isChanged
        ? t`Save your changes first.`
        : undefined,
    isPending: begin.isPending,
    onBegin: (number: number) => begin.mutate({ id, version, number }),
  };
  return (
    <Section title={t`Versions`} count={versions.length}>
      <VersionHistory
        versions={versions}
        timeZone={timeZone}
        renderChanges={(one, before) => <Changes kind={kind} version={one} before={before} />}
        redraft={mayWrite ? redraft : undefined}
      />
      <Refusal error={begin.error} />
    </Section>
  );
}

function Changes({
  kind,
  version,
  before,
}: {
  kind: string;
  version: Version;
  before: Version | undefined;
}) {
  const { t } = useLingui();
  const { subject, body } = version;
  // The first version set out from the built-in words.
  const words = before ?? templateById(kind);
  return (
    <>
      <p className="mb-3 text-sm text-muted">
        {before
          ? t`What changed since version ${before.number}`
          : t`What differs from the built-in words`}
      </p>
      {(subject ?? words?.subject ?? null) !== null && (
        <TrackedChanges before={words?.subject ?? ''} after={subject ?? ''} />
      )}
      <TrackedChanges before={words?.body ?? ''} after={body} />
    </>
  );
}
