import { assessTalk, counts } from '@acquaint/core/assignments/assess-talk';
import { doorAt, handedInOf } from '@acquaint/core/assignments/submission';
import { assignmentPhrase } from '@acquaint/core/phrases/assignments';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { ProgressBar } from '@acquaint/ui/progress-bar';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { SaverStatus } from '../../lib/saver-status.tsx';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { type MyWork, myWorkQuery } from './assignment-queries.ts';
import { HandedIn } from './handed-in.tsx';
import { TalkChoice } from './talk-choice.tsx';
import { type UseWork, useWork } from './use-work.ts';
import { WhatIsAsked } from './what-is-asked.tsx';

/** One assignment: what is asked, how far it is, handing it in, and how it came back. */
export function AssignmentPage({ id }: { id: string }) {
  const { t } = useLingui();
  const { data: work } = useSuspenseQuery(myWorkQuery(id));
  const now = useNow();
  const form = useWork(work, now);
  const [isAgain, setAgain] = useState(false);
  useTitle(work.title);
  const { terms, window, submissions } = work;
  const door = doorAt(terms, handedInOf(submissions), now);
  const counting = work.talks.filter((talk) => {
    const relative = form.chosenOf(talk.interviewId)?.relative ?? null;
    return counts(assessTalk(talk, terms, { startsAt: window.startsAt, relative }));
  }).length;
  const done = Math.min(counting, terms.talks);
  const of = terms.talks;
  const isWriting = submissions.length === 0 || isAgain;
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader
        title={<bdi className="wrap-anywhere">{work.title}</bdi>}
        back={{ href: paths.today, label: t`Today` }}
      />
      <HandedIn work={work} now={now} />
      {submissions.length > 0 && !isAgain && door.open && (
        <div className="flex flex-col items-start gap-2">
          <Button onClick={() => setAgain(true)}>
            <Trans>Hand it in again</Trans>
          </Button>
          <p className="text-sm text-muted">
            {t`${plural(door.left, {
              one: 'You may do so once more. The last one counts.',
              other: 'You may do so # times more. The last one counts.',
            })}`}
          </p>
        </div>
      )}
      <WhatIsAsked work={work} now={now} />
      {isWriting && !door.open && <Callout tone="warning">{assignmentPhrase(door.code)}</Callout>}
      {isWriting && door.open && (
        <>
          <Section title={t`Your talks`} count={work.talks.length}>
            <ProgressBar
              label={t`Talks that count`}
              value={done}
              max={of}
              valueText={t`${done} of ${of}`}
            />
            {work.talks.length === 0 ? (
              <div className="mt-4">
                <EmptyState
                  icon={<MessagesSquare />}
                  title={t`No talk yet`}
                  actions={
                    <LinkButton variant="primary" href={paths.newInterview()}>
                      <Trans>Start an interview</Trans>
                    </LinkButton>
                  }
                >
                  <Trans>Each talk appears here with what it still lacks.</Trans>
                </EmptyState>
              </div>
            ) : (
              <ul className="mt-4 flex flex-col gap-4">
                {work.talks.map((talk) => (
                  <li key={talk.interviewId}>
                    <TalkChoice talk={talk} work={work} form={form} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <HandIn work={work} form={form} done={done} onDone={() => setAgain(false)} />
        </>
      )}
    </div>
  );
}

interface HandInProps {
  work: MyWork;
  form: UseWork;
  /** Talks that count. */
  done: number;
  onDone: () => void;
}

function HandIn({ work, form, done, onDone }: HandInProps) {
  const { t } = useLingui();
  const { draft, saver, submit } = form;
  const lacks = work.terms.talks - Math.min(done, draft.talks.length);
  return (
    <Section title={t`Hand in`} actions={<SaverStatus state={saver.state} />}>
      <div className="flex flex-col items-start gap-5">
        <TextArea
          className="w-full"
          label={t`What do you take from these talks?`}
          description={t`Whoever grades reads this, and what you put in above. Nothing else of what you wrote.`}
          rows={8}
          maxLength={20_000}
          value={draft.reflection}
          onChange={({ target }) => form.write(target.value)}
        />
        {form.isElsewhere && (
          <Callout tone="warning" isLive title={t`You wrote on another device meanwhile`}>
            <Trans>
              What stands here is not kept any more. Copy what you need, then load the page anew.
            </Trans>
          </Callout>
        )}
        {lacks > 0 && form.blocked === undefined && (
          <Callout>
            {t`${plural(lacks, {
              one: 'One talk that counts is still missing. You may hand in all the same.',
              other: '# talks that count are still missing. You may hand in all the same.',
            })}`}
          </Callout>
        )}
        <FormError error={submit.error} />
        <Button
          variant="primary"
          isPending={submit.isPending}
          pendingLabel={t`Handing in…`}
          disabledReason={form.blocked}
          onClick={() =>
            form.handIn({
              onSuccess: () => {
                showToast({ tone: 'success', title: t`Handed in` });
                onDone();
              },
            })
          }
        >
          <Trans>Hand in</Trans>
        </Button>
      </div>
    </Section>
  );
}
