import type { AssessedLevel } from '@acquaint/core/portfolio/assessment';
import { competencyWords } from '@acquaint/core/phrases/assignments';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';

/** Competencies with the level that was given in each, as far as an outsider needs it to judge. */
export function LevelList({ levels }: { levels: readonly AssessedLevel[] }) {
  const { t } = useLingui();
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
      {levels.map(({ competency, criterion, name, rank, of }, at) => (
        // A rubric may look at one competency twice.
        <div key={at} className="min-w-0 wrap-anywhere print:break-inside-avoid">
          <dt className="font-medium">{competencyWords[competency].name}</dt>
          <dd>
            {name === null ? (
              t`Level ${rank} of ${of}`
            ) : (
              <>
                <OwnText text={name} />{' '}
                <span className="text-muted">{t`(level ${rank} of ${of})`}</span>
              </>
            )}
          </dd>
          {criterion !== null && (
            <dd className="text-sm text-muted">
              <OwnText text={criterion} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
