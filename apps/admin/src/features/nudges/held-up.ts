import { lintNudge, type NudgeText } from '@acquaint/core/nudge/nudge-text';
import { sayNudgeRemark } from '@acquaint/core/phrases/nudges';
import { useLingui } from '@lingui/react/macro';

/** Why these words cannot go out as they stand; undefined when they can. */
export function useHeldUp(words: NudgeText): string | undefined {
  const { t } = useLingui();
  if (words.subject.trim() === '' || words.text.trim() === '') {
    return t`Write a subject and a few lines first.`;
  }
  const wrong = lintNudge(words).find(({ holdsUp }) => holdsUp);
  return wrong === undefined ? undefined : sayNudgeRemark(wrong);
}
