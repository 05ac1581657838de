import { competencyWords } from '@acquaint/core/phrases/assignments';
import { Disclosure } from '@acquaint/ui/disclosure';
import { type Fact, Facts } from '@acquaint/ui/facts';
import { OwnText } from '@acquaint/ui/person-name';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf, formatMoment, formatRelativeDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import type { MyWork } from './assignment-queries.ts';

/** The task, the student's own start, the due moment, and what happens after it. */
export function WhatIsAsked({ work, now }: { work: MyWork; now: string }) {
  const { t } = useLingui();
  const { terms, window, instructions, closesAt } = work;
  const { late, talks, due } = terms;
  const start = formatRelativeDay(window.startsOn, dayOf(now, due.zone));
  const { graceHours, pointsPerDay } = late;
  const closes = formatMoment(closesAt, deviceZone, now);
  const facts: Fact[] = [
    {
      term: t`Asked for`,
      value: t`${plural(talks, { one: '# talk', other: '# talks' })}`,
    },
    {
      term: t`You begin`,
      value: start,
      note:
        terms.windows.count > 1
          ? t`Your class begins in groups, so that the same people are not asked all at once.`
          : undefined,
    },
    { term: t`Due`, value: formatMoment(due.at, deviceZone, now) },
    {
      term: t`Afterwards`,
      value: t`Taken until ${closes}.`,
      note:
        late.lastOn === null || pointsPerDay === 0
          ? undefined
          : t`After ${plural(graceHours, {
              one: '# hour',
              other: '# hours',
            })} of grace each day takes ${plural(pointsPerDay, {
              one: '# point',
              other: '# points',
            })} off.`,
    },
  ];
  return (
    <Section title={t`What is asked`}>
      {instructions !== '' && (
        <p className="mb-4 max-w-prose whitespace-pre-line">
          <OwnText text={instructions} />
        </p>
      )}
      <Facts isDense facts={facts} />
      <div className="mt-4">
        <Disclosure summary={t`How it is graded`}>
          <ul className="flex flex-col gap-4">
            {terms.rubric.map(({ key, title, competency, levels }) => (
              <li key={key}>
                <p className="font-medium">
                  <bdi>{title}</bdi>
                </p>
                {competency !== null && (
                  <p className="text-sm text-muted">{competencyWords[competency].means}</p>
                )}
                <ul className="mt-1 flex flex-col">
                  {levels.map(({ name, points }) => (
                    <li key={points} className="tabular">
                      <Trans>
                        {points}: <bdi>{name}</bdi>
                      </Trans>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Section>
  );
}
