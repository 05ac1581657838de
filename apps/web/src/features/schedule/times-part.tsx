import { schedulePhrases } from '@acquaint/core/phrases/schedule';
import { fill } from '@acquaint/core/phrases/say';
import { contactZone } from '@acquaint/core/rules/moments';
import { formatMoment } from '@acquaint/core/schedule/format';
import type { Slot } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { Checkbox } from '@acquaint/ui/checkbox';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { EmptyState } from '@acquaint/ui/empty-state';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { locale } from '../../lib/locale.ts';
import { formatMoment as shortMoment } from '../../lib/format.ts';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { newId } from '../../lib/new-id.ts';
import { Composer } from '../composer/composer.tsx';
import { ActionButton, blockedReason } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { slotsFor } from './slot-request.ts';

/** Times that fit both, two or three of them chosen, and the message that offers them (T17). */
export function TimesPart({
  interview,
  kind = 'propose_times',
}: {
  interview: UseInterview;
  kind?: 'propose_times' | 'reschedule';
}) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student, policy, calendar, contact } = dossier;
  const theirZone = contactZone(dossier);
  const proposal = slotsFor(dossier);
  const [picked, setPicked] = useState<string[]>([]);
  const [isWriting, setWriting] = useState(false);
  const [wantsLink, setWantsLink] = useState(false);
  const { from, to } = policy.slotsOffered;
  const chosen: Slot[] = proposal.slots
    .map(({ start, end }) => ({
      start: start.toString(),
      minutes: (end.epochMilliseconds - start.epochMilliseconds) / 60_000,
    }))
    .filter(({ start }) => picked.includes(start));
  const link = useMutation({
    mutationFn: () =>
      client.interviews.guestLink.mutate({ interviewId: interview.id, kind: 'contact' }),
  });
  const offersLink = kind === 'propose_times';
  const guestLink = offersLink && wantsLink ? (link.data?.url ?? null) : null;
  const wantLink = (wants: boolean) => {
    setWantsLink(wants);
    if (wants && link.data === undefined) link.mutate();
  };
  const latest = dossier.interview.proposals.at(-1);

  const reasons = (movesItems: readonly string[]): string => {
    const moved = calendar.filter(({ id }) => movesItems.includes(id));
    const own = moved.map(({ title }) => fill(schedulePhrases.moves_own_item, { title }));
    return own.length > 0 ? own.join(' ') : t`Fits their wishes; nothing of yours has to move.`;
  };

  const countReason =
    chosen.length < from || chosen.length > to
      ? t`Choose ${from} or ${to} times: enough to choose from, and easy to read.`
      : undefined;
  const reason = countReason ?? blockedReason(interview, 'propose_times');

  return (
    <StepPart
      id="times"
      title={kind === 'reschedule' ? t`Other times to offer` : t`Times to offer`}
      description={t`In their time zone, inside what they said, with room around the talk.`}
    >
      <div className="flex flex-col gap-4">
        {latest && (
          <Callout
            title={t`You offered times ${shortMoment(latest.at, student.timeZone, dossier.now)}`}
          >
            <ul>
              {latest.slots.map(({ start }) => (
                <li key={start}>
                  <TwoZoneTime
                    instant={start}
                    ownZone={student.timeZone}
                    theirZone={theirZone}
                    locale={locale}
                    labels={{ own: t`yours`, their: t`their time` }}
                  />
                </li>
              ))}
            </ul>
          </Callout>
        )}
        {proposal.slots.length === 0 ? (
          <EmptyState title={t`No time fits yet`} level={3}>
            <p>{schedulePhrases.no_window_fits}</p>
          </EmptyState>
        ) : (
          <Card>
            <div className="flex flex-col gap-4">
              <CheckboxGroup
                label={t`Which ${from} or ${to} will you offer?`}
                options={proposal.slots.map(({ start, movesItems }) => ({
                  value: start.toString(),
                  label: (
                    <TwoZoneTime
                      instant={start.toString()}
                      ownZone={student.timeZone}
                      theirZone={theirZone}
                      locale={locale}
                      labels={{ own: t`yours`, their: t`their time` }}
                    />
                  ),
                  description: reasons(movesItems),
                }))}
                value={picked}
                onChange={setPicked}
              />
              {proposal.shortage && (
                <p className="text-sm text-muted">{schedulePhrases[proposal.shortage]}</p>
              )}
              {contact.timeZone === null && <p>{schedulePhrases.zone_missing}</p>}
              {!isWriting && (
                <div className="flex flex-wrap items-start gap-3">
                  <ActionButton
                    interview={interview}
                    action="propose_times"
                    variant="primary"
                    disabledReason={countReason}
                    onClick={() => setWriting(true)}
                  >
                    {t`Write to ${interview.name} with these times`}
                  </ActionButton>
                  {reason === undefined && (
                    <Button
                      variant="plain"
                      isPending={interview.pending === 'proposeTimes'}
                      onClick={() =>
                        void interview.act({
                          type: 'proposeTimes',
                          data: { proposalId: newId(), slots: chosen, messageId: null },
                        })
                      }
                    >
                      <Trans>I offered them by phone</Trans>
                    </Button>
                  )}
                </div>
              )}
              <FailureNote interview={interview} command="proposeTimes" />
            </div>
          </Card>
        )}
        {isWriting && countReason === undefined && offersLink && (
          <div className="flex flex-col gap-2">
            <Checkbox
              label={t`Put the link to their own page into the text`}
              checked={wantsLink}
              onChange={({ currentTarget }) => wantLink(currentTarget.checked)}
              description={t`For a text that you send yourself. Mail that goes out through Acquaint carries the link below the text already.`}
            />
            <FormError error={link.error} />
          </div>
        )}
        {isWriting && countReason === undefined && (
          <Composer
            key={picked.join()}
            interview={interview}
            kind={kind}
            templateIds={[kind === 'reschedule' ? 'T21' : 'T17']}
            slots={chosen}
            defaultValues={{
              slots: chosen.map(({ start }) => formatMoment(start, theirZone)).join('\n'),
              guestLink,
              modeChoices: t`to meet in person, by phone or by video`,
            }}
            onSent={() => setWriting(false)}
          />
        )}
      </div>
    </StepPart>
  );
}
