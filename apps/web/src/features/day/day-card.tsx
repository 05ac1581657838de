import { introduction, opening } from '@acquaint/core/library/opening';
import { preparePhrases } from '@acquaint/core/phrases/rules-prepare';
import { fill } from '@acquaint/core/phrases/say';
import { isAgreed } from '@acquaint/core/rules/talk';
import { arrivedAt } from '@acquaint/core/workflow/arrived';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatClock } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';

import { useTitle } from '../../lib/use-title.ts';
import { Age } from './age.tsx';
import { AskRow } from './ask-row.tsx';
import { BothVersions } from './both-versions.tsx';
import { CannotMakeIt, didICallOff } from './cannot-make-it.tsx';
import { ClosingBlock } from './closing-block.tsx';
import { CueLine } from './cue-line.tsx';
import { DayHead } from './day-head.tsx';
import { FactsChanged } from './facts-changed.tsx';
import { IAmThere } from './i-am-there.tsx';
import { KeptMark } from './kept-mark.tsx';
import { RememberedPromises } from './remembered-promises.tsx';
import { RunningLate } from './running-late.tsx';
import type { Day } from './use-day.ts';
import { useNoted } from './use-noted.ts';
import { useServerClock } from './use-server-clock.ts';
import { WaitingNote } from './waiting-note.tsx';

/** The card for the day itself: one hand, bad light, nothing lost. */
export function DayCard({ day }: { day: Day }) {
  const { t } = useLingui();
  const { dossier, id } = day;
  const { now, moment } = useServerClock(dossier.now, 10_000);
  const { meeting, agenda, plan, capture } = dossier.interview;
  const zone = dossier.student.timeZone;
  const live = meeting !== null && (isAgreed(meeting) || meeting.status === 'held');
  const isOffByMe = meeting?.status === 'cancelled' && didICallOff(day);
  useTitle(t`Day card`, day.name);

  return (
    <main className="mx-auto flex max-w-xl flex-col gap-8 px-4 pt-4 pb-40">
      <p className="flex flex-wrap justify-between gap-2 text-sm text-muted">
        <Link href={paths.step(id, 'arrive')} isQuiet className="inline-flex min-h-6 items-center">
          <Trans>Back to the interview</Trans>
        </Link>
        <Age asOf={day.asOf} now={now} zone={zone} />
      </p>
      <WaitingNote day={day} />
      <FactsChanged day={day} />
      <DayHead dossier={dossier} meeting={live ? meeting : null} />
      {!live && (
        <p className="text-lg">
          <Trans>No time is agreed for this interview.</Trans>{' '}
          <Link href={paths.step(id, 'schedule')}>
            <Trans>Find one</Trans>
          </Link>
        </p>
      )}
      {live && <IAmThere day={day} meeting={meeting} now={now} moment={moment} />}
      {live && meeting.status !== 'held' && arrivedAt(meeting) === null && (
        <RunningLate day={day} meeting={meeting} now={now} />
      )}
      {meeting && (isAgreed(meeting) || isOffByMe) && <CannotMakeIt day={day} meeting={meeting} />}
      <RememberedPromises day={day} />
      <Disclosure summary={opening.title}>
        <ul className="list-disc ps-5 text-lg">
          {opening.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {plan.introduction && (
          <>
            <p className="mt-3 text-muted">{introduction.title}</p>
            <p className="text-lg whitespace-pre-line">
              <OwnText text={plan.introduction} />
            </p>
          </>
        )}
      </Disclosure>
      <section aria-labelledby="questions-title">
        <h2 id="questions-title" className="text-xl">
          <Trans>Questions</Trans>
        </h2>
        <p className="text-muted">{fill(preparePhrases.R73.says.default, { name: day.name })}</p>
        {agenda && agenda.core.length > 0 ? (
          <ol className="divide-y divide-line">
            {agenda.core.map((item, at) => (
              <AskRow key={item.key} day={day} item={item} position={`${at + 1}.`} />
            ))}
          </ol>
        ) : (
          <p className="py-4 text-lg">
            <Trans>No questions are planned. Your notes below are kept all the same.</Trans>
          </p>
        )}
        {agenda && agenda.reserve.length > 0 && (
          <Disclosure summary={t`In reserve`}>
            <ul className="divide-y divide-line">
              {agenda.reserve.map((item) => (
                <AskRow key={item.key} day={day} item={item} position="" />
              ))}
            </ul>
          </Disclosure>
        )}
      </section>
      <TalkNotes day={day} />
      <ClosingBlock day={day} agenda={agenda} />
      <section aria-labelledby="resume-title" className="flex flex-col items-start gap-2">
        <h2 id="resume-title" className="text-lg">
          {preparePhrases.R72.title}
        </h2>
        {capture.resumeAskedAt ? (
          <StateMark state="done">
            {t`They asked for it at ${formatClock(capture.resumeAskedAt, zone)}.`}
          </StateMark>
        ) : (
          <Button onClick={() => void day.give({ type: 'recordResumeAsked', data: {} })}>
            <Trans>They asked for my résumé</Trans>
          </Button>
        )}
      </section>
      {live && <CueLine day={day} meeting={meeting} cues={agenda?.cues ?? null} now={now} />}
    </main>
  );
}

/** What fits under no question. */
function TalkNotes({ day }: { day: Day }) {
  const { t } = useLingui();
  const noted = useNoted(day, 'talkNotes');
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t`Anything else`}
        description={t`Ask first whether notes are all right.`}
        rows={3}
        value={noted.value}
        maxLength={20_000}
        className="text-lg"
        onChange={(event) => noted.change(event.target.value)}
        onBlur={() => void noted.flush()}
      />
      <KeptMark day={day} field="talkNotes" state={noted.state} />
      <BothVersions interview={day.dossier.interview} field="talkNotes" />
    </div>
  );
}
