import type { NudgeText } from '@acquaint/core/nudge/nudge-text';
import { nudgeBeginning, nudgeProblems, nudgeReasonNames } from '@acquaint/core/phrases/nudges';
import { client, queryClient, trpc } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { helpQuery } from '@acquaint/front/help-query';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useTitle } from '@acquaint/front/use-title';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Chip } from '@acquaint/ui/chip';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { useHeldUp } from './held-up.ts';
import { askedOf, leaveOut, type LeftOut } from './left-out.ts';
import { NameHost } from './name-host.tsx';
import type { NewNudgeSearch } from './new-nudge-search.ts';
import { previewQuery } from './nudge-queries.ts';
import { PreviewPart } from './preview-part.tsx';
import { WordsPart } from './words-part.tsx';

interface NewNudgePageProps {
  search: NewNudgeSearch;
  timeZone: string;
}

/** A few lines to one student or to many: the words, whom they reach, and sending them. */
export function NewNudgePage({ search, timeZone }: NewNudgePageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { reason, offer = null, students } = search;
  useTitle(t`A few lines`, t`Nudges`);
  const { data: help } = useSuspenseQuery(helpQuery);
  const [id] = useState(newId);
  const [words, setWords] = useState<NudgeText>(() =>
    nudgeBeginning(reason ?? 'hello', offer, Boolean(help?.bookingUrl)),
  );
  const [leftOut, setLeftOut] = useState<LeftOut>(new Set());
  useUnsaved({ words, leftOut: [...leftOut] });
  const look = useQuery(previewQuery(search));
  const preview = look.data;
  const asked = askedOf(preview?.recipients ?? [], leftOut);
  const going = asked.filter(({ verdict }) => verdict.kind !== 'excluded');
  const send = useWrite({
    write: (input: NudgeText & { lookedAt: string; studentIds: string[] }, idempotencyKey) =>
      client.nudges.send.mutate({ id, reason: reason ?? null, ...input, idempotencyKey }),
    onDone: async (sent) => {
      await queryClient.invalidateQueries(trpc.nudges.pathFilter());
      queryClient.removeQueries({ queryKey: ['nudges', 'list'] });
      await navigate({
        to: '/nudges/$id',
        params: { id: sent.id },
        replace: true,
        ignoreBlocker: true,
      });
    },
  });
  const problems = problemsOf(send.error);
  const wordsHeldUp = useHeldUp(words);
  const heldUp =
    preview === undefined
      ? t`Wait until it is clear whom it reaches.`
      : going.length === 0
        ? preview.recipients.some(({ verdict }) => verdict.kind !== 'excluded')
          ? t`Everybody who would get it is left out. Put somebody back in.`
          : nudgeProblems.nobody
        : wordsHeldUp;

  return (
    <>
      <PageHeader
        title={<Trans>A few lines</Trans>}
        lead={<Trans>You see whom it reaches before it goes out, and whom not and why.</Trans>}
        back={{ href: paths.nudges, label: t`Nudges` }}
        meta={reason !== undefined && <Chip tone="accent">{nudgeReasonNames[reason]}</Chip>}
      />
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <Section title={t`The words`}>
          <WordsPart
            value={words}
            onChange={setWords}
            errors={{ subject: problems['subject'], text: problems['text'] }}
          />
          {offer === 'introduction' && students !== undefined && !students.includes(',') && (
            <NameHost studentId={students} words={words} onChange={setWords} />
          )}
        </Section>
        <Section
          title={t`Whom it reaches`}
          actions={
            <Button size="small" isPending={look.isFetching} onClick={() => void look.refetch()}>
              <Trans>Look again</Trans>
            </Button>
          }
        >
          {preview === undefined ? (
            look.error === null ? (
              <SkeletonCards label={t`Looking whom it reaches`} />
            ) : (
              <FormError error={look.error} />
            )
          ) : (
            <PreviewPart
              preview={preview}
              words={words}
              timeZone={timeZone}
              leftOut={leftOut}
              onLeaveOut={(studentId, isLeftOut) =>
                setLeftOut((old) => leaveOut(old, studentId, isLeftOut))
              }
            />
          )}
        </Section>
      </div>
      <div className="mt-8 flex flex-col items-start gap-3 border-t border-line pt-6">
        <FormError error={send.error} fields={['subject', 'text']} />
        <Button
          variant="primary"
          isPending={send.isPending}
          pendingLabel={t`Sending…`}
          disabledReason={heldUp}
          onClick={() =>
            preview &&
            send.mutate({
              ...words,
              lookedAt: preview.lookedAt,
              studentIds: asked.map(({ studentId }) => studentId),
            })
          }
        >
          {going.length === 0
            ? t`Send`
            : t`${plural(going.length, { one: 'Send to # student', other: 'Send to # students' })}`}
        </Button>
        <p className="max-w-prose text-sm text-muted">
          <Trans>
            Who does something meanwhile does not get it. It comes in the app, and by mail to those
            who like mail; one click there ends nudges for good.
          </Trans>
        </p>
      </div>
    </>
  );
}
