import { competencyWords } from '@acquaint/core/phrases/assignments';
import { Card } from '@acquaint/ui/card';
import { Facts } from '@acquaint/ui/facts';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import type { MyWork } from './assignment-queries.ts';

/** What was handed in last, and how it came back. */
export function HandedIn({ work, now }: { work: MyWork; now: string }) {
  const { t } = useLingui();
  const last = work.submissions.at(-1);
  if (last === undefined) return null;
  const { number, lateness, submittedAt, talks } = last;
  const when = formatMoment(submittedAt, deviceZone, now);
  const grade = last.grades.at(-1);
  const { days } = lateness;
  const late =
    lateness.kind === 'late'
      ? t`${plural(days, { one: '# day late', other: '# days late' })}`
      : t`in time`;
  return (
    <Card
      title={grade ? t`${grade.total} of ${grade.outOf} points` : t`Handed in`}
      kicker={number > 1 ? t`Version ${number}` : undefined}
    >
      <p className="text-muted">
        {when}
        {' · '}
        {t`${plural(talks.length, { one: '# talk', other: '# talks' })}`}
        {' · '}
        {late}
      </p>
      {grade ? (
        <div className="mt-4 flex flex-col gap-4">
          <Facts
            isDense
            facts={work.terms.rubric.map(({ key, title, competency, levels }) => {
              const level = levels[grade.marks[key] ?? -1];
              return {
                term: title,
                value: level ? `${level.name} (${level.points})` : '–',
                note: competency === null ? undefined : competencyWords[competency].means,
              };
            })}
          />
          {grade.deduction > 0 && <p>{t`${grade.deduction} points less for being late.`}</p>}
          {grade.comment !== null && (
            <div>
              <p className="text-sm text-muted">
                <bdi>{grade.gradedBy}</bdi>
              </p>
              <p className="max-w-prose whitespace-pre-line">
                <OwnText text={grade.comment} />
              </p>
            </div>
          )}
          <p className="text-sm">
            <Link href={paths.portfolio}>{t`Show these levels in your portfolio`}</Link>
          </p>
        </div>
      ) : (
        <p className="mt-2">{t`You are told when the grade is there.`}</p>
      )}
    </Card>
  );
}
