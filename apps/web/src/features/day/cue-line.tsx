import type { AgendaCues } from '@acquaint/core/agenda/types';
import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import { MINUTE } from '@acquaint/core/schedule/instant';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { cueAt } from './cue.ts';
import type { Day } from './use-day.ts';
import { useStarted } from './use-started.ts';

/** Whole minutes: an end is remembered by the clock on the wall, not by the second. */
const wholeMinute = (now: string): string =>
  new Date(Math.floor(Date.parse(now) / MINUTE) * MINUTE).toISOString();

/** The silent line at the bottom: which minute it is, and when to close. No sound, no shaking. */
export function CueLine({
  day,
  meeting,
  cues,
  now,
}: {
  day: Day;
  meeting: Meeting;
  cues: AgendaCues | null;
  now: string;
}) {
  const { t } = useLingui();
  const router = useRouter();
  const { startedAt, isTapped, start } = useStarted(day.id, meeting.start);
  const thanks = paths.step(day.id, 'thank');
  const isHeld = meeting.status === 'held';
  const hasBegun = now >= meeting.start;
  const { minute, sentence, isUrgent } = cueAt(now, startedAt ?? meeting.start, cues);
  const before = -minute;
  const minutes = cues?.stop ?? meeting.minutes;

  async function end() {
    const { id, sequence } = meeting;
    const done = await day.give(
      { type: 'reportHeld', data: { endedAt: wholeMinute(now) } },
      { id, sequence },
    );
    // Without a network there is no page for the debrief; it waits on Today.
    if (done && navigator.onLine) await leave();
  }

  async function leave() {
    await day.settled();
    await router.navigate({ href: `${thanks}#debrief` });
  }

  return (
    <div
      className={`fixed inset-x-0 bottom-0 border-t-2 bg-surface px-4 py-3 ${isUrgent ? 'border-ink' : 'border-line'}`}
    >
      <div className="mx-auto flex max-w-xl flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {/* Not announced: the sign is for the eye of the one who holds the phone. */}
        <p className="min-w-0 text-lg" aria-live="off">
          <strong className="tabular">
            {isHeld
              ? t`Held`
              : minute < 0
                ? before >= 120
                  ? t`Not today yet`
                  : t`In ${before} min`
                : t`Minute ${minute} of ${minutes}`}
          </strong>
          {!isHeld && sentence && <span className="ms-2">{sentence}</span>}
        </p>
        <div className="flex flex-wrap gap-2">
          {isHeld ? (
            <LinkButton variant="primary" href={`${thanks}#debrief`}>
              <Trans>Debrief</Trans>
            </LinkButton>
          ) : (
            <>
              {!isTapped && before < 60 && minute < 15 && (
                <Button onClick={() => start(now)}>
                  <Trans>We start now</Trans>
                </Button>
              )}
              <Button
                variant="primary"
                reasonPlacement="tooltip"
                disabledReason={hasBegun ? undefined : REFUSAL_REASON_PHRASES.not_started_yet}
                onClick={end}
              >
                <Trans>End: debrief</Trans>
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
