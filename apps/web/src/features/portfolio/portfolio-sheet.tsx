import type { PortfolioAssessment } from '@acquaint/core/portfolio/assessment';
import type { Portfolio, PortfolioTalk } from '@acquaint/core/portfolio/portfolio';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LevelList } from './level-list.tsx';
import { dayWords, monthWords, usePortfolioWords } from './portfolio-words.ts';

const BLOCK = 'mt-6 border-t border-line pt-5 print:break-inside-avoid';

/** The portfolio as others read it: on the screen, on paper and in the saved file alike. */
export function PortfolioSheet({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useLingui();
  const { student, talks, counts, assessments } = portfolio;
  const studies = [student.program, student.year, student.school].filter(Boolean).join(' · ');
  const line = [
    plural(counts.talks, { one: '# talk', other: '# talks' }),
    plural(counts.people, { one: '# person', other: '# people' }),
    ...(counts.fields > 0 ? [plural(counts.fields, { one: '# field', other: '# fields' })] : []),
    plural(counts.minutes, { one: '# minute', other: '# minutes' }),
  ].join(' · ');
  return (
    <>
      <h2 className="text-2xl wrap-anywhere">
        <PersonName name={student.fullName} />
      </h2>
      {studies && (
        <p className="mt-1 wrap-anywhere">
          <OwnText text={studies} />
        </p>
      )}
      {talks.length > 0 && (
        <Part title={t`Talks with people at work`} lead={line}>
          {talks.map((talk) => (
            <Talk key={talk.interviewId} talk={talk} />
          ))}
        </Part>
      )}
      {assessments.length > 0 && (
        <Part
          title={t`Competencies`}
          lead={student.school ? t`Assessed at ${student.school}` : t`Assessed at school`}
        >
          {assessments.map((assessment) => (
            <Assessment key={assessment.assignmentId} assessment={assessment} />
          ))}
        </Part>
      )}
    </>
  );
}

/** On paper its head stays with what comes first in it. */
function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mt-8">
      <h3 className="text-xl">{title}</h3>
      <p className="text-muted tabular wrap-anywhere print:break-after-avoid">{lead}</p>
      {children}
    </div>
  );
}

function Assessment({ assessment }: { assessment: PortfolioAssessment }) {
  const { t } = useLingui();
  const { title, assessedOn, levels, grade } = assessment;
  return (
    <section className={BLOCK}>
      <h4 className="text-lg wrap-anywhere">
        <OwnText text={title} />
      </h4>
      <p className="text-muted">
        {dayWords(assessedOn)}
        {grade && ` · ${t`${grade.total} of ${grade.outOf} points`}`}
      </p>
      {levels.length > 0 && <LevelList levels={levels} />}
    </section>
  );
}

function Talk({ talk }: { talk: PortfolioTalk }) {
  const { t } = useLingui();
  const words = usePortfolioWords();
  const { person, minutes } = talk;
  const facts = [
    monthWords(talk.month),
    words.mode[talk.mode],
    t`${plural(minutes, { one: '# minute', other: '# minutes' })}`,
  ].join(' · ');
  const work =
    person.kind === 'named' ? [person.jobTitle, person.employer].filter(Boolean).join(', ') : '';
  return (
    <section className={BLOCK}>
      <h4 className="text-lg wrap-anywhere">
        {person.kind === 'named' ? (
          <PersonName name={person.name} lang={person.language} />
        ) : (
          <OwnText text={person.description} />
        )}
      </h4>
      {work && (
        <p className="wrap-anywhere">
          <OwnText text={work} />
        </p>
      )}
      <p className="text-muted wrap-anywhere">
        {talk.field && (
          <>
            <OwnText text={talk.field} />
            {' · '}
          </>
        )}
        {facts}
      </p>
      {talk.words.map(({ part, text }) => (
        <div key={part} className="mt-3">
          <h5 className="text-base">{words.part[part]}</h5>
          <p dir="auto" className="max-w-prose whitespace-pre-line wrap-anywhere print:max-w-none">
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}
