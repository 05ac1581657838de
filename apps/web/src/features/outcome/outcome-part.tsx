import { instantMs } from '@acquaint/core/schedule/instant';
import type { Meeting, Outcome } from '@acquaint/core/workflow/interview';
import { correctableUntil, outcomeOf } from '@acquaint/core/workflow/outcome';
import { Card } from '@acquaint/ui/card';
import { Disclosure } from '@acquaint/ui/disclosure';
import { LinkButton } from '@acquaint/ui/link-button';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { HeldForm } from './held-form.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { correctCommand } from './outcome-command.ts';

/** How the talk turned out, how to go on from there, and for some days another answer (C9). */
export function OutcomePart({ interview, meeting }: { interview: UseInterview; meeting: Meeting }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const outcome = outcomeOf(dossier.interview);
  const until = correctableUntil(meeting, dossier.policy);
  const hasStarted = instantMs(dossier.now) >= instantMs(meeting.start);
  const mayCorrect = hasStarted && instantMs(dossier.now) <= instantMs(until);
  if (outcome === null || (outcome === 'held' && !mayCorrect)) return null;
  const day = formatDate(until, dossier.student.timeZone);
  return (
    <StepPart id="outcome" title={t`Did it happen?`}>
      <Card>
        <div className="flex flex-col gap-4">
          <Told outcome={outcome} name={interview.name} />
          {outcome !== 'held' && <GoOn interview={interview} outcome={outcome} />}
          {mayCorrect && (
            <Disclosure look="quiet" summary={t`It was otherwise`}>
              <div className="flex flex-col gap-4 text-base text-ink">
                <p className="text-muted">
                  <Trans>You can put this answer right until {day}.</Trans>
                </p>
                {outcome !== 'held' && (
                  <HeldForm
                    interview={interview}
                    meeting={meeting}
                    isPending={interview.pending === 'correctOutcome'}
                    onHeld={(endedAt) =>
                      interview.act({
                        type: 'correctOutcome',
                        data: { outcome: 'held', endedAt, by: null, reason: null },
                      })
                    }
                  />
                )}
                <OtherAnswers
                  name={interview.name}
                  without={outcome === 'held' ? undefined : outcome}
                  isPending={interview.pending === 'correctOutcome'}
                  onAnswer={(answer) => void interview.act(correctCommand(answer))}
                />
                <FailureNote interview={interview} command="correctOutcome" />
              </div>
            </Disclosure>
          )}
        </div>
      </Card>
    </StepPart>
  );
}

function Told({ outcome, name }: { outcome: Outcome; name: string }) {
  const { t } = useLingui();
  const words: Record<Outcome, string> = {
    held: t`You talked.`,
    they_missed: t`${name} could not make it.`,
    i_missed: t`You could not make it.`,
    cancelled: t`It was cancelled.`,
  };
  return (
    <p>
      <StateMark state={outcome === 'held' ? 'done' : 'skipped'}>{words[outcome]}</StateMark>
    </p>
  );
}

/** The way on, without blame on either side (G38). */
function GoOn({
  interview,
  outcome,
}: {
  interview: UseInterview;
  outcome: Exclude<Outcome, 'held'>;
}) {
  const { name, id } = interview;
  const toApology = `${paths.step(id, 'schedule')}#apology`;
  const toTimes = `${paths.step(id, 'schedule')}#times`;
  if (outcome === 'i_missed') {
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-prose">
          <Trans>
            It happens to everybody once. Three honest lines today put most of it right, and a
            second chance is more common than you think.
          </Trans>
        </p>
        <LinkButton variant="primary" href={toApology}>
          <Trans>Write the apology</Trans>
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="max-w-prose">
        {outcome === 'they_missed' ? (
          <Trans>
            Something came up for {name}; it says nothing about you. Offer another time, kindly and
            without a word about the wait.
          </Trans>
        ) : (
          <Trans>Another time is easily found: most people are glad when you offer it.</Trans>
        )}
      </p>
      <LinkButton variant="primary" href={toTimes}>
        <Trans>Offer another time</Trans>
      </LinkButton>
    </div>
  );
}
