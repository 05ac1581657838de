import { STEPS } from '@acquaint/core/workflow/steps';
import { formatDate } from '@acquaint/front/format';
import { Card } from '@acquaint/ui/card';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SharedInterview } from './see-as-query.ts';
import { SharedDraft } from './shared-draft.tsx';
import { useSharedWords } from './use-shared-words.ts';

interface SharedCardProps {
  interview: SharedInterview;
  /** As on the student's page: the first begun is 1. */
  number: number;
  timeZone: string;
}

/** What is shared of one interview; what is not shared leaves no trace. */
export function SharedCard({ interview, number, timeZone }: SharedCardProps) {
  const { t } = useLingui();
  const { aboutNames, debriefNames } = useSharedWords();
  const all = STEPS.length;
  const { contactName, stepsDone, meetingAt, notes, agenda, talkNotes, debrief, drafts } =
    interview;
  const title =
    contactName === null ? t`Interview ${number}` : <span dir="auto">{contactName}</span>;
  return (
    <Card title={title}>
      <div className="flex flex-col gap-6">
        <p className="text-muted">
          <Trans>
            {stepsDone} of {all} steps done.
          </Trans>
          {meetingAt !== null && (
            <>
              {' '}
              <Trans>Talk on {formatDate(meetingAt, timeZone)}.</Trans>
            </>
          )}
        </p>
        {drafts.length > 0 && (
          <Part title={t`Texts sent to be read`}>
            <ul className="flex flex-col gap-4">
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <SharedDraft draft={draft} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        {notes.length > 0 && (
          <Part title={t`Research notes`}>
            <ul className="flex flex-col gap-4">
              {notes.map(({ id, about, text, source, readOn }) => (
                <li key={id}>
                  <p className="text-sm text-muted">{aboutNames[about]}</p>
                  <Words>{text}</Words>
                  <p className="text-sm text-muted">
                    <span dir="auto" className="wrap-anywhere">
                      {source.name}
                    </span>
                    , {formatDate(`${readOn}T12:00:00Z`, 'UTC')}
                  </p>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {agenda !== null && (
          <Part title={t`Questions for the talk`}>
            <ol className="flex max-w-prose list-decimal flex-col gap-1 ps-5">
              {agenda.map(({ text, minutes }) => (
                <li key={text} dir="auto" className="wrap-anywhere">
                  {text}{' '}
                  <span className="text-sm text-muted tabular">
                    {t`${plural(minutes, { one: '# minute', other: '# minutes' })}`}
                  </span>
                </li>
              ))}
            </ol>
          </Part>
        )}
        {talkNotes !== null && (
          <Part title={t`Notes of the talk`}>
            <Words>{talkNotes}</Words>
          </Part>
        )}
        {debrief !== null && (
          <Part title={t`Looking back`}>
            {debrief.length === 0 ? (
              <p className="text-muted">
                <Trans>Shared, and empty so far.</Trans>
              </p>
            ) : (
              <dl className="flex flex-col gap-3">
                {debrief.map(({ part, text }) => (
                  <div key={part}>
                    <dt className="text-sm text-muted">{debriefNames[part]}</dt>
                    <dd className="max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
                      {text}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </Part>
        )}
      </div>
    </Card>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="mb-2 font-semibold">{title}</h3>
    {children}
  </section>
);

const Words = ({ children }: { children: string }) => (
  <p className="max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
    {children}
  </p>
);
