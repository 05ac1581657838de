import { internshipWithContact, supervisorSay } from '@acquaint/core/rules/locate/internship';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { Composer } from '../composer/composer.tsx';
import { StepPart } from '../interview/step-page.tsx';
import { GuestLinkPart } from '../schedule/guest-link-part.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { PermissionAnswer } from './permission-answer.tsx';

type Open = 'ask' | 'answer' | 'names' | 'thanks' | null;

/**
 * The supervisor's word, for students with an internship at this employer and for nobody else
 * (R19–R24, R29).
 */
export function PermissionPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open>(null);
  const { dossier } = interview.view;
  const internship = internshipWithContact(dossier);
  const say = supervisorSay(dossier);
  if (!internship) return null;
  const supervisor = internship.supervisor.name;
  const { name } = interview;

  if (!say.needed) {
    return (
      <StepPart id="permission" title={t`Your supervisor`}>
        <p>
          <Trans>{name} is your supervisor. You can ask directly.</Trans>
        </p>
      </StepPart>
    );
  }
  const status = say.permission?.status ?? 'not_asked';
  const words = {
    not_asked: t`not asked yet`,
    asked: t`asked, waiting for the answer`,
    granted: t`agrees`,
    granted_with_conditions: t`agrees with a condition`,
    declined: t`would rather not`,
    waived_by_advisor: t`not needed, your advisor says`,
  };
  const isAnswered = status !== 'not_asked' && status !== 'asked';
  const isRefused = status === 'declined' || say.cameBack;
  const conditions = say.permission?.conditions;
  const thanked = dossier.interview.messages.some(({ kind }) => kind === 'permission_thanks');
  const mayAskForNames = internship.settledIn;
  const close = () => setOpen(null);

  return (
    <StepPart
      id="permission"
      title={t`Your supervisor`}
      description={t`You are an intern at ${internship.employer}, so ${supervisor} hears first whom you would like to ask.`}
    >
      <Card>
        <p className="flex flex-wrap items-center gap-2">
          <bdi dir="auto" className="font-medium">
            {supervisor}
          </bdi>
          <Badge tone={toneOf(say.open, isRefused)}>
            {say.cameBack ? t`the message came back` : words[status]}
          </Badge>
        </p>
        {say.cameBack && <CameBack dossier={dossier} present={internship.supervisor.email} />}
        {conditions && (
          <p className="mt-2">
            <span className="text-muted">{t`Condition:`} </span>
            <bdi dir="auto">{conditions.text}</bdi>
            {(conditions.from ?? conditions.until) && (
              <span className="text-muted">
                {' '}
                {t`Keep free: ${conditions.from ?? '…'} to ${conditions.until ?? '…'}`}
              </span>
            )}
          </p>
        )}
        {status === 'declined' && (
          <p className="mt-2 text-muted">
            <Trans>
              A no counts inside the house. Outside it you are free to ask: choose somebody at
              another organisation.
            </Trans>
          </p>
        )}
        {status !== 'waived_by_advisor' && (
          <div className="mt-4 flex flex-wrap gap-2">
            {(status === 'not_asked' || say.cameBack) && (
              <Button
                variant="primary"
                aria-expanded={open === 'ask'}
                onClick={() => setOpen('ask')}
              >
                {say.cameBack ? (
                  <Trans>Ask {supervisor} again</Trans>
                ) : (
                  <Trans>Ask {supervisor}</Trans>
                )}
              </Button>
            )}
            <Button aria-expanded={open === 'answer'} onClick={() => setOpen('answer')}>
              {isAnswered ? t`Change the answer` : t`Note the answer`}
            </Button>
            {isAnswered && !thanked && (
              <Button aria-expanded={open === 'thanks'} onClick={() => setOpen('thanks')}>
                <Trans>Thank {supervisor}</Trans>
              </Button>
            )}
            {mayAskForNames && (
              <Button
                variant="plain"
                aria-expanded={open === 'names'}
                onClick={() => setOpen('names')}
              >
                <Trans>Ask whom else to meet</Trans>
              </Button>
            )}
          </div>
        )}
      </Card>
      <div className="mt-4">
        {open === 'ask' && (
          <>
            <div className="mb-4">
              <GuestLinkPart interview={interview} kind="supervisor" />
            </div>
            {!internship.supervisor.email && <NoAddress supervisor={supervisor} />}
            <Composer
              interview={interview}
              kind="permission"
              templateIds={['T08']}
              channel="email"
              onSent={close}
            />
          </>
        )}
        {open === 'answer' && (
          <PermissionAnswer
            interview={interview}
            internship={internship}
            permission={say.permission}
            onSaved={close}
          />
        )}
        {open === 'thanks' && (
          <Composer
            interview={interview}
            kind="permission_thanks"
            templateIds={['T32']}
            channel="email"
            onSent={close}
          />
        )}
        {open === 'names' && (
          <Composer
            interview={interview}
            kind="ask_for_names"
            templateIds={['T09']}
            channel="email"
            onSent={close}
          />
        )}
      </div>
    </StepPart>
  );
}

const toneOf = (isOpen: boolean, isRefused: boolean) =>
  isOpen ? 'success' : isRefused ? 'danger' : 'neutral';

/** Nobody has read the question: the way to the address, or word that it is another one by now. */
function CameBack({ dossier, present }: { dossier: Dossier; present: string | null }) {
  const { bounces = [], messages } = dossier.interview;
  const question = messages.findLast(({ kind }) => kind === 'permission');
  const failed = bounces.find(({ messageId }) => messageId === question?.id)?.address ?? '…';
  const isCorrected = present !== null && present.toLowerCase() !== failed.toLowerCase();
  return (
    <div className="mt-2 flex flex-col items-start gap-3">
      <p className="[overflow-wrap:anywhere]">
        <Trans>
          Nobody has read your question: there is no mailbox at <bdi>{failed}</bdi>.
        </Trans>{' '}
        {isCorrected ? (
          <Trans>You have corrected the address since, so it can go again.</Trans>
        ) : (
          <Trans>Correct the address, then ask again. Asking in person is just as good.</Trans>
        )}
      </p>
      {!isCorrected && (
        <LinkButton href={paths.internships}>
          <Trans>Correct the address</Trans>
        </LinkButton>
      )}
    </div>
  );
}

/** Without an address the text cannot be logged as a mail; asking in person is just as good. */
function NoAddress({ supervisor }: { supervisor: string }) {
  return (
    <div className="mb-4">
      <Callout>
        <Trans>
          There is no e-mail address of {supervisor} in your internship record. Ask in person and
          note the answer, or add the address in your settings.
        </Trans>
      </Callout>
    </div>
  );
}
