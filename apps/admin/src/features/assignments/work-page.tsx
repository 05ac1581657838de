import { formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { Badge } from '@acquaint/ui/badge';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Link } from '@acquaint/ui/link';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { classQuery, type SeenSubmission, workQuery } from './assignment-queries.ts';
import { GradeForm } from './grade-form.tsx';
import { TalkCard } from './talk-card.tsx';
import { useStateWords } from './use-state-words.ts';

/** What one student handed in, beside the rubric. */
export function WorkPage({ id, studentId }: { id: string; studentId: string }) {
  const { t } = useLingui();
  const now = useNow();
  const words = useStateWords();
  const { data: work } = useSuspenseQuery(workQuery(id, studentId));
  const { data: table } = useSuspenseQuery(classQuery(id));
  const { assignment, fullName, standing, submissions } = work;
  const [chosen, setChosen] = useState<string | null>(null);
  useTitle(fullName, assignment.title);
  const last = submissions.at(-1);
  const shown = submissions.find((one) => one.id === chosen) ?? last;
  const next = table.rows.find(
    (row) => row.studentId !== studentId && (row.state === 'submitted' || row.state === 'late'),
  );
  const { zone } = assignment.terms.due;
  const { counting } = standing;
  const of = assignment.terms.talks;
  return (
    <>
      <PageHeader
        back={{ href: paths.assignment(id), label: assignment.title }}
        title={
          <span dir="auto" className="wrap-anywhere">
            {fullName}
          </span>
        }
        meta={<Badge>{words[standing.state]}</Badge>}
        lead={
          <>
            {t`${counting} of ${of} talks count.`} {t`That you looked here is on record.`}
          </>
        }
        actions={
          next && (
            <Link href={paths.studentWork(id, next.studentId)}>
              <Trans>
                Next to grade: <bdi>{next.fullName}</bdi>
              </Trans>
            </Link>
          )
        }
      />
      {shown === undefined ? (
        <EmptyState icon={<Hourglass />} title={t`Nothing was handed in yet`}>
          <Trans>What a student writes before that stays with them.</Trans>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="flex min-w-0 flex-col gap-6">
            {submissions.length > 1 && (
              <NativeSelect
                label={t`Version`}
                className="w-80 max-w-full"
                value={shown.id}
                options={submissions.toReversed().map(({ id: value, number, submittedAt }) => {
                  const when = formatMoment(submittedAt, zone, now);
                  return { value, label: t`${number}, handed in ${when}` };
                })}
                onChange={({ target }) => setChosen(target.value)}
              />
            )}
            <OneSubmission submission={shown} zone={zone} />
          </div>
          <Section title={t`Grade`}>
            {shown.id !== last?.id && (
              <p className="text-muted">
                <Trans>A newer version was handed in. Grades go to that one.</Trans>
              </p>
            )}
            {last !== undefined && (
              // Whoever looks at an earlier version finds what they typed when they come back.
              <div hidden={shown.id !== last.id}>
                <GradeForm key={studentId} assignment={assignment} submission={last} />
              </div>
            )}
            <History submission={shown} zone={zone} />
          </Section>
        </div>
      )}
    </>
  );
}

function OneSubmission({ submission, zone }: { submission: SeenSubmission; zone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const { submittedAt, lateness, talks, reflection } = submission;
  const when = formatMoment(submittedAt, zone, now);
  const { days } = lateness;
  return (
    <>
      <p className="text-muted">
        {lateness.kind === 'late'
          ? t`Handed in ${when}, ${plural(days, { one: '# day late', other: '# days late' })}.`
          : t`Handed in ${when}, in time.`}
      </p>
      <Section title={t`Talks`} count={talks.length}>
        <ol className="flex flex-col gap-4">
          {talks.map((talk, at) => (
            <li key={talk.interviewId}>
              <TalkCard talk={talk} number={at + 1} zone={zone} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t`What the student takes from it`}>
        <div dir="auto" className="max-w-prose leading-relaxed wrap-anywhere whitespace-pre-wrap">
          {reflection}
        </div>
      </Section>
    </>
  );
}

/** Earlier grades of the same work stay. */
function History({ submission, zone }: { submission: SeenSubmission; zone: string }) {
  const { t } = useLingui();
  const now = useNow();
  if (submission.grades.length === 0) return null;
  return (
    <Section level={3} title={t`Returned`} className="mt-8">
      <ol className="flex flex-col gap-3">
        {submission.grades.toReversed().map((grade) => {
          const { total, outOf } = grade;
          return (
            <li key={grade.id} className="text-sm">
              <p className="tabular">
                <strong>{t`${total} of ${outOf} points`}</strong>{' '}
                <span className="text-muted">
                  {formatMoment(grade.gradedAt, zone, now)} · <bdi>{grade.gradedBy}</bdi>
                </span>
              </p>
              {grade.comment !== null && (
                <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
                  {grade.comment}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
