import { openConvenience, openSuggestion } from '@acquaint/core/guest/suggestion';
import type { Format, TimeSuggestion } from '@acquaint/core/guest/answers';
import { contactZone } from '@acquaint/core/rules/moments';
import { instantToWall } from '@acquaint/core/schedule/zones';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { LinkButton } from '@acquaint/ui/link-button';
import { OwnText } from '@acquaint/ui/person-name';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { locale } from '../../lib/locale.ts';
import { newId } from '../../lib/new-id.ts';
import { blockedReason } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { goToPart } from '../interview/go-to-part.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { startDraft } from './meeting-draft.ts';
import { modeOf, placeKind } from './setting-words.ts';

/** What the contact said on their own page and what waits for the student: one tap takes a time. */
export function GuestSaidPart({ interview }: { interview: UseInterview }) {
  const suggestion = openSuggestion(interview.view.dossier.interview);
  if (suggestion === null) return <Told interview={interview} />;
  return <Suggested interview={interview} suggestion={suggestion} />;
}

function Suggested({
  interview,
  suggestion,
}: {
  interview: UseInterview;
  suggestion: TimeSuggestion;
}) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student } = dossier;
  const theirZone = contactZone(dossier);
  const reason = blockedReason(interview, 'agree_time');
  const { slots, words, callNumber, at } = suggestion;

  const take = ({ start, minutes }: TimeSuggestion['slots'][number]) =>
    interview.act({
      type: 'logAgreedTime',
      data: {
        meetingId: newId(),
        facts: factsAt(interview, start, minutes),
        evidence: { kind: 'guest_page', at, replyId: null, note: null },
      },
    });

  return (
    <StepPart
      id="suggested"
      title={t`They suggested other times`}
      description={t`On their own page. They wait for your answer, within a day at best.`}
    >
      <Card>
        <div className="flex flex-col gap-4">
          {slots.length > 0 && (
            <ul className="flex flex-col gap-3">
              {slots.map((slot) => (
                <li key={slot.start} className="flex flex-wrap items-center justify-between gap-2">
                  <TwoZoneTime
                    instant={slot.start}
                    ownZone={student.timeZone}
                    theirZone={theirZone}
                    locale={locale}
                    labels={{ own: t`yours`, their: t`their time` }}
                  />
                  <Button
                    size="small"
                    isPending={interview.pending === 'logAgreedTime'}
                    {...(reason === undefined ? {} : { disabledReason: reason })}
                    onClick={() => void take(slot)}
                  >
                    <Trans>Take this time</Trans>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {words !== null && (
            <p className="max-w-prose">
              <OwnText text={words} />
            </p>
          )}
          {callNumber !== null && (
            <div>
              <LinkButton href={`tel:${callNumber}`}>{t`Call ${callNumber}`}</LinkButton>
            </div>
          )}
          <FailureNote interview={interview} command="logAgreedTime" />
        </div>
      </Card>
    </StepPart>
  );
}

/** The suggested time, and the rest as it was planned; a place or number may follow (R54). */
function factsAt(interview: UseInterview, start: string, minutes: number): MeetingFacts {
  const { dossier } = interview.view;
  const zone = contactZone(dossier);
  const { setting, place, whoStarts } = startDraft(dossier);
  const mode = modeOf(setting, dossier.interview.mode);
  const text = place.trim();
  return {
    start,
    zone,
    wallTime: instantToWall(start, zone),
    minutes,
    mode,
    setting,
    place: text === '' ? null : { kind: placeKind(mode), text, meetingPoint: null },
    whoStarts,
  };
}

/** When it suits them at all; the times to offer below keep within it (R50). */
function Told({ interview }: { interview: UseInterview }) {
  const { t, i18n } = useLingui();
  const told = openConvenience(interview.view.dossier.interview);
  if (told === null) return null;
  const ways = told.formats.map((format) => i18n._(formatWords[format])).join(', ');
  return (
    <StepPart
      id="told"
      title={t`They told you when it suits`}
      description={t`On their own page. Days and hours stand under “What is easy for them”.`}
      actions={
        <Button size="small" onClick={() => goToPart('times')}>
          <Trans>Offer times that fit</Trans>
        </Button>
      }
    >
      {ways !== '' && <p>{t`They would like: ${ways}`}</p>}
    </StepPart>
  );
}

const formatWords: Readonly<Record<Format, MessageDescriptor>> = {
  office: msg`at their workplace`,
  coffee: msg`over a coffee`,
  lunch: msg`over lunch`,
  call: msg`a call`,
  video: msg`a video call`,
};
