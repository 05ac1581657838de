import type { PackQuestion } from '@acquaint/core/library/question-pack';
import { categoryPhrases, depthPhrases, stagePhrases } from '@acquaint/core/phrases/library';
import { VisuallyHidden } from '@acquaint/ui/visually-hidden';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode } from 'react';

const TrackedChanges = lazy(async () => ({
  default: (await import('@acquaint/front/parts/tracked-changes')).TrackedChanges,
}));

interface QuestionDiffProps {
  added: readonly PackQuestion[];
  changed: readonly { before: PackQuestion; after: PackQuestion }[];
  removed: readonly PackQuestion[];
  /** There was nothing before: all of it is new. */
  isFirst?: boolean;
}

/** Questions that came, became other ones, or went. Load it inside a Suspense: it compares. */
export function QuestionDiff({ added, changed, removed, isFirst = false }: QuestionDiffProps) {
  return (
    <div className="flex flex-col gap-3">
      <QuestionList
        title={isFirst ? <Trans>Questions</Trans> : <Trans>New</Trans>}
        questions={added}
      />
      {changed.length > 0 && (
        <div>
          <p className="text-sm text-muted">
            <Trans>Changed</Trans>
          </p>
          <ul className="flex list-disc flex-col gap-2 ps-5">
            {changed.map(({ before, after }) => (
              <li key={after.id} className="wrap-anywhere">
                <TrackedChanges before={before.text} after={after.text} />
                <Kind before={before} after={after} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <QuestionList title={<Trans>Gone</Trans>} questions={removed} />
    </div>
  );
}

function QuestionList({
  title,
  questions,
}: {
  title: ReactNode;
  questions: readonly PackQuestion[];
}) {
  if (questions.length === 0) return null;
  return (
    <div>
      <p className="text-sm text-muted">{title}</p>
      <ul className="list-disc ps-5">
        {questions.map(({ id, text }) => (
          <li key={id} dir="auto" className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Theme, stage, depth and minutes, where they became others. */
function Kind({ before, after }: { before: PackQuestion; after: PackQuestion }) {
  const { t } = useLingui();
  const say = ({ category, stage, depth, minutes }: PackQuestion): string =>
    [
      categoryPhrases[category],
      stagePhrases[stage].name,
      depthPhrases[depth],
      t`${plural(minutes, { one: '# minute', other: '# minutes' })}`,
    ].join(' · ');
  const [was, is] = [say(before), say(after)];
  if (was === is) return null;
  return (
    <p className="text-sm">
      <VisuallyHidden>{t`before:`} </VisuallyHidden>
      <del className="block text-muted">{was}</del>
      <VisuallyHidden>{t`now:`} </VisuallyHidden>
      <ins className="block">{is}</ins>
    </p>
  );
}
