import { eventParams, historyLine } from '@acquaint/core/phrases/events';
import type { InterviewEvent } from '@acquaint/core/workflow/events';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import type { UseInterview } from './use-interview.ts';

/** What happened, by whom, the newest first. */
export function History({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { history, dossier } = interview.view;
  const school = t`Your school`;
  const actors: Readonly<Record<InterviewEvent['actor']['kind'], string>> = {
    student: t`You`,
    advisor: t`Your advisor`,
    instructor: t`Your instructor`,
    library_editor: school,
    analyst: school,
    owner: school,
    auditor: school,
    guest: interview.name,
    system: t`Acquaint`,
  };
  return (
    <Section title={t`What happened so far`} count={history.length}>
      <ol className="flex max-w-160 flex-col gap-2">
        {history.map((entry) => (
          <li key={entry.version} className="flex flex-wrap gap-x-4 text-sm">
            <time dateTime={entry.at} className="w-44 shrink-0 text-muted">
              {formatMoment(entry.at, dossier.student.timeZone, dossier.now)}
            </time>
            <span className="min-w-0 flex-1 basis-60">
              {historyLine(
                { type: entry.type, params: eventParams(toEvent(entry, interview.id)) },
                { who: actors[entry.actorKind], name: interview.name },
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** An entry of the page as the event that its sentence is made from. */
function toEvent(entry: UseInterview['view']['history'][number], interviewId: string) {
  const { type, data, version, at } = entry;
  const actor = { kind: 'system', job: 'history' } as const;
  // Type and data come from one stored event, so they fit; the pair is lost in the union.
  return { interviewId, version, type, data, actor, at } as InterviewEvent;
}
