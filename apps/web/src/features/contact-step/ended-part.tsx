import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { Composer } from '../composer/composer.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AddNamed } from './add-named.tsx';
import { ReplyForm } from './reply-form.tsx';

/** The request ended without a talk: a kind word, then on to the next person (G38). */
export function EndedPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'thanks' | 'reply' | null>(null);
  const { interview: state, contact } = interview.view.dossier;
  const { name } = interview;
  const { status } = state.request;
  const isThanked = state.messages.some(({ kind }) => kind === 'reply_to_no');
  const mayAnswer = status !== 'let_go' && !isThanked && contact.state !== 'do_not_contact';
  return (
    <StepPart
      id="reply"
      title={
        status === 'declined'
          ? t`${name} cannot make it`
          : status === 'redirected'
            ? t`${name} named somebody else`
            : t`You let this request rest`
      }
    >
      <Card
        footer={
          <>
            {mayAnswer && (
              <Button variant="primary" onClick={() => setOpen('thanks')}>
                <Trans>Answer with a word of thanks</Trans>
              </Button>
            )}
            <LinkButton variant={mayAnswer ? 'quiet' : 'primary'} href={paths.newInterview()}>
              <Trans>Choose somebody else to ask</Trans>
            </LinkButton>
            <Button
              variant="plain"
              isPending={interview.pending === 'closeInterview'}
              onClick={() => void interview.act({ type: 'closeInterview', data: {} })}
            >
              <Trans>Close this interview</Trans>
            </Button>
            {status === 'let_go' && (
              <Button variant="plain" onClick={() => setOpen('reply')}>
                <Trans>An answer came after all</Trans>
              </Button>
            )}
          </>
        }
      >
        <p className="max-w-prose">
          {status === 'let_go' ? (
            <Trans>Most requests that stay open say more about full weeks than about you.</Trans>
          ) : (
            <Trans>A no is an answer too. Two lines of thanks leave a good memory.</Trans>
          )}
        </p>
        <AddNamed interview={interview} />
        <FailureNote interview={interview} command="closeInterview" />
      </Card>
      <div className="mt-4">
        {open === 'thanks' && (
          <Composer
            interview={interview}
            kind="reply_to_no"
            templateIds={['T16']}
            channel="email"
            onSent={() => setOpen(null)}
          />
        )}
        {open === 'reply' && <ReplyForm interview={interview} onLogged={() => setOpen(null)} />}
      </div>
    </StepPart>
  );
}
