import type { Portfolio, PortfolioTalk } from '@acquaint/core/portfolio/portfolio';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { monthWords, usePortfolioWords } from './portfolio-words.ts';

/** The portfolio as others read it: on the screen, on paper and in the saved file alike. */
export function PortfolioSheet({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useLingui();
  const { student, talks, counts } = portfolio;
  const studies = [student.program, student.year, student.school].filter(Boolean).join(' · ');
  const line = [
    plural(counts.talks, { one: '# talk', other: '# talks' }),
    plural(counts.people, { one: '# person', other: '# people' }),
    ...(counts.fields > 0 ? [plural(counts.fields, { one: '# field', other: '# fields' })] : []),
    plural(counts.minutes, { one: '# minute', other: '# minutes' }),
  ].join(' · ');
  return (
    <>
      <h2 className="text-2xl">
        <PersonName name={student.fullName} />
      </h2>
      {studies && (
        <p className="mt-1">
          <OwnText text={studies} />
        </p>
      )}
      <p className="mt-4 font-medium">{t`Talks with people at work`}</p>
      <p className="text-muted tabular">{line}</p>
      {talks.map((talk) => (
        <Talk key={talk.interviewId} talk={talk} />
      ))}
    </>
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
    <section className="mt-6 border-t border-line pt-5 print:break-inside-avoid">
      <h3 className="text-lg wrap-anywhere">
        {person.kind === 'named' ? (
          <PersonName name={person.name} lang={person.language} />
        ) : (
          <OwnText text={person.description} />
        )}
      </h3>
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
          <h4 className="text-base">{words.part[part]}</h4>
          <p dir="auto" className="max-w-prose whitespace-pre-line wrap-anywhere">
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}
