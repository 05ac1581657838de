import { introduction, opening } from '@acquaint/core/library/opening';
import { preparePhrases } from '@acquaint/core/phrases/rules-prepare';
import { fill } from '@acquaint/core/phrases/say';
import { isAgreed } from '@acquaint/core/rules/talk';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatClock } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';

import { SaverStatus } from '../../lib/saver-status.tsx';
import { useSaver } from '../../lib/use-saver.ts';
import { useTitle } from '../../lib/use-title.ts';
import { ConflictNotice } from '../interview/conflict-notice.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { interviewQuery, useInterview } from '../interview/use-interview.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import { AskRow } from './ask-row.tsx';
import { ClosingBlock } from './closing-block.tsx';
import { CueLine } from './cue-line.tsx';
import { DayHead } from './day-head.tsx';
import { RunningLate } from './running-late.tsx';
import { useServerClock } from './use-server-clock.ts';

/** The card for the day itself: one hand, bad light, nothing lost. */
export function DayCard({ id }: { id: string }) {
  const { t } = useLingui();
  const interview = useInterview(id);
  const { dataUpdatedAt } = useQuery(interviewQuery(id));
  const { dossier } = interview.view;
  const now = useServerClock(dossier.now, 10_000);
  const { meeting, agenda, plan, capture } = dossier.interview;
  const zone = dossier.student.timeZone;
  const live = meeting !== null && (isAgreed(meeting) || meeting.status === 'held');
  useTitle(t`Day card`, interview.name);

  return (
    <main className="mx-auto flex max-w-xl flex-col gap-8 px-4 pt-4 pb-40">
      <p className="flex flex-wrap justify-between gap-2 text-sm text-muted">
        <Link href={paths.step(id, 'arrive')} isQuiet className="inline-flex min-h-6 items-center">
          <Trans>Back to the interview</Trans>
        </Link>
        <span className="tabular">
          {t`As of ${formatClock(new Date(dataUpdatedAt).toISOString(), zone)}`}
        </span>
      </p>
      <ConflictNotice interview={interview} />
      <DayHead dossier={dossier} meeting={live ? meeting : null} />
      {!live && (
        <p className="text-lg">
          <Trans>No time is agreed for this interview.</Trans>{' '}
          <Link href={paths.step(id, 'schedule')}>
            <Trans>Find one</Trans>
          </Link>
        </p>
      )}
      {live && meeting.status !== 'held' && (
        <RunningLate dossier={dossier} meeting={meeting} now={now} />
      )}
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
        <p className="text-muted">
          {fill(preparePhrases.R73.says.default, { name: interview.name })}
        </p>
        {agenda && agenda.core.length > 0 ? (
          <ol className="divide-y divide-line">
            {agenda.core.map((item, at) => (
              <AskRow key={item.key} interview={interview} item={item} position={`${at + 1}.`} />
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
                <AskRow key={item.key} interview={interview} item={item} position="" />
              ))}
            </ul>
          </Disclosure>
        )}
        <FailureNote interview={interview} command="captureAnswer" />
      </section>
      <TalkNotes interview={interview} />
      <ClosingBlock interview={interview} agenda={agenda} />
      <section aria-labelledby="resume-title" className="flex flex-col items-start gap-2">
        <h2 id="resume-title" className="text-lg">
          {preparePhrases.R72.title}
        </h2>
        {capture.resumeAskedAt ? (
          <StateMark state="done">
            {t`They asked for it at ${formatClock(capture.resumeAskedAt, zone)}.`}
          </StateMark>
        ) : (
          <Button
            isPending={interview.pending === 'recordResumeAsked'}
            onClick={() => void interview.act({ type: 'recordResumeAsked', data: {} })}
          >
            <Trans>They asked for my résumé</Trans>
          </Button>
        )}
        <FailureNote interview={interview} command="recordResumeAsked" />
      </section>
      <FailureNote interview={interview} command="reportHeld" />
      {live && (
        <CueLine interview={interview} meeting={meeting} cues={agenda?.cues ?? null} now={now} />
      )}
    </main>
  );
}

/** What fits under no question. */
function TalkNotes({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const stored = interview.view.dossier.interview.capture.notes;
  const [text, setText] = useState<string | null>(null);
  const saver = useSaver<string>((notes) =>
    interview.act({ type: 'writeTalkNotes', data: { notes } }),
  );
  return (
    <div>
      <TextArea
        label={t`Anything else`}
        description={t`Ask first whether notes are all right.`}
        rows={3}
        value={text ?? stored}
        maxLength={20_000}
        className="text-lg"
        onChange={(event) => {
          setText(event.target.value);
          saver.queue(event.target.value);
        }}
        onBlur={() => void saver.flush()}
      />
      <SaverStatus state={saver.state} />
    </div>
  );
}
