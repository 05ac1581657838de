import { thankPhrases } from '@acquaint/core/phrases/rules-thank';
import { fill } from '@acquaint/core/phrases/say';
import { nextTouchOn } from '@acquaint/core/rules/touch';
import { toDate } from '@acquaint/core/schedule/time';
import { Button } from '@acquaint/ui/button';
import { DatePicker } from '@acquaint/ui/date-picker';
import { Disclosure } from '@acquaint/ui/disclosure';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf, formatDate } from '../../lib/format.ts';
import { Composer } from '../composer/composer.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** A few lines in three and six months, then once a year; or nothing (R87). */
export function KeepPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { student, policy, now, interview: state } = interview.view.dossier;
  const { choice } = state.keepInTouch;
  const nextOn = nextTouchOn(interview.view.dossier);
  const today = dayOf(now, student.timeZone);
  const [first = 3, second = 6] = policy.keepInTouchMonths;
  const inMonths = (months: number) => toDate(today).add({ months }).toString();
  const [day, setDay] = useState<string | null>(nextOn ?? inMonths(first));
  const isConnected = state.messages.some(({ kind }) => kind === 'linkedin_after');
  const wroteUpdate = state.messages.some(({ kind }) => kind === 'update');
  const isDue = nextOn !== null && nextOn <= today;

  return (
    <StepPart id="keep-in-touch" title={thankPhrases.R87.title} description={thankPhrases.R87.why}>
      <div className="flex flex-col gap-4">
        {choice === 'planned' && nextOn && (
          <StateMark state={isDue ? 'warning' : 'done'}>
            {isDue
              ? fill(thankPhrases.R87.says.due, { name: interview.name })
              : t`A few lines around ${formatDate(`${nextOn}T12:00:00Z`, 'UTC')}.`}
          </StateMark>
        )}
        {(choice === 'declined' || (choice === 'planned' && nextOn === null)) && (
          <StateMark state="skipped">{t`Nothing planned. You can still change your mind.`}</StateMark>
        )}
        {choice === null && (
          <p>{fill(thankPhrases.R87.says.plan, { name: interview.name, first, second })}</p>
        )}
        <div className="flex flex-wrap items-end gap-3">
          <DatePicker label={t`Next few lines on`} value={day} min={today} onChange={setDay} />
          <Button
            isPending={interview.pending === 'chooseKeepInTouch'}
            disabledReason={day === null ? t`Choose a day.` : undefined}
            onClick={() =>
              void interview.act({
                type: 'chooseKeepInTouch',
                data: { choice: 'planned', nextOn: day },
              })
            }
          >
            {choice === 'planned' ? t`Change the day` : t`Plan it`}
          </Button>
          {choice !== 'declined' && (
            <Button
              variant="plain"
              onClick={() =>
                void interview.act({
                  type: 'chooseKeepInTouch',
                  data: { choice: 'declined', nextOn: null },
                })
              }
            >
              <Trans>No, thank you</Trans>
            </Button>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="plain" onClick={() => setDay(inMonths(first))}>
            {t`in ${first} months`}
          </Button>
          <Button size="small" variant="plain" onClick={() => setDay(inMonths(second))}>
            {t`in ${second} months`}
          </Button>
          <Button size="small" variant="plain" onClick={() => setDay(inMonths(12))}>
            <Trans>in a year</Trans>
          </Button>
        </div>
        <FailureNote interview={interview} command="chooseKeepInTouch" />
        {isDue && (
          <Composer
            key={wroteUpdate ? 'T28' : 'T27'}
            interview={interview}
            kind="update"
            templateIds={wroteUpdate ? ['T28', 'T27'] : ['T27', 'T28']}
          />
        )}
        {isConnected ? (
          <StateMark state="done">{t`You wrote to them on LinkedIn.`}</StateMark>
        ) : (
          <Disclosure summary={t`Connect on LinkedIn, if they said it was fine`}>
            <Composer
              interview={interview}
              kind="linkedin_after"
              templateIds={['T29']}
              channel="linkedin"
            />
          </Disclosure>
        )}
      </div>
    </StepPart>
  );
}
