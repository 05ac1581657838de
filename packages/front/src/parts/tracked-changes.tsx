import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@acquaint/ui/visually-hidden';
import { diffWordsWithSpace } from 'diff';

/** What somebody changed in a text, word by word, for eyes and for ears. Load it late: it compares. */
export function TrackedChanges({ before, after }: { before: string; after: string }) {
  const { t } = useLingui();
  const parts = diffWordsWithSpace(before, after);
  return (
    <p className="leading-relaxed whitespace-pre-wrap" dir="auto">
      {parts.map(({ value, added, removed }, index) => {
        // The parts of one comparison have no name but their place.
        const key = `${index}`;
        if (added) {
          return (
            <ins key={key} className="bg-success-soft">
              <VisuallyHidden>{t`added:`} </VisuallyHidden>
              {value}
            </ins>
          );
        }
        if (!removed) return <span key={key}>{value}</span>;
        return (
          <del key={key} className="text-muted">
            <VisuallyHidden>{t`removed:`} </VisuallyHidden>
            {value}
          </del>
        );
      })}
    </p>
  );
}
