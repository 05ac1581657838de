import { promisesToRemember } from '@acquaint/core/rules/promises';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { dayOf, formatDay } from '../../lib/format.ts';
import type { Day } from './use-day.ts';

/** What is open between the two, in mind before they meet. */
export function RememberedPromises({ day: { dossier, name } }: { day: Day }) {
  const { t } = useLingui();
  const open = promisesToRemember(dossier);
  if (open.length === 0) return null;
  const today = dayOf(dossier.now, dossier.student.timeZone);
  return (
    <section aria-labelledby="remembered-title">
      <h2 id="remembered-title" className="text-xl">{t`Open promises`}</h2>
      <ul className="mt-2 flex flex-col gap-2 text-lg">
        {open.map(({ id, by, text, dueOn }) => {
          const at = dueOn && formatDay(dueOn, today);
          return (
            <li key={id} className="wrap-anywhere">
              <span className="text-muted">
                {by === 'student' ? t`You promised:` : t`${name} promised:`}
              </span>{' '}
              <OwnText text={text} />
              {at && (
                <span className="text-muted">
                  {' · '}
                  {dueOn < today ? t`was due ${at}` : t`by ${at}`}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
