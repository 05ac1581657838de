import {
  directionPhrases,
  directionQuestions,
  fieldTalkPhrases,
  interestPhrases,
} from '@acquaint/core/phrases/direction';
import { fill } from '@acquaint/core/phrases/say';
import type { FieldTalks } from '@acquaint/core/rules/field-talks';
import { DIRECTIONS, INTERESTS } from '@acquaint/core/workflow/interview';
import { RadioGroup } from '@acquaint/ui/radio-group';
import type { DebriefDraft } from './debrief-draft.ts';

const UNSAID = { value: 'unsaid', label: directionQuestions.rather_not } as const;

interface DirectionQuestionsProps {
  draft: DebriefDraft;
  /** How much was heard of the field so far; null where that is not known. */
  talks: FieldTalks | null;
  onChange: (changes: Pick<DebriefDraft, 'interest' | 'direction'>) => void;
}

/** Where the talk led (F.4). Saying nothing is an answer like the others, and the one at first. */
export function DirectionQuestions({ draft, talks, onChange }: DirectionQuestionsProps) {
  return (
    <>
      <RadioGroup
        label={directionQuestions.interest}
        description={directionQuestions.interest_hint}
        value={draft.interest ?? UNSAID.value}
        onChange={(said) => onChange({ interest: said === UNSAID.value ? null : said })}
        options={[...INTERESTS.map((value) => ({ value, label: interestPhrases[value] })), UNSAID]}
      />
      {talks && (
        <p className="text-sm text-muted">
          {fill(talks.held < talks.goal ? fieldTalkPhrases.more : fieldTalkPhrases.enough, {
            ...talks,
          })}
        </p>
      )}
      <RadioGroup
        label={directionQuestions.direction}
        description={directionQuestions.who_sees}
        value={draft.direction ?? UNSAID.value}
        onChange={(said) => onChange({ direction: said === UNSAID.value ? null : said })}
        options={[
          ...DIRECTIONS.map((value) => ({ value, label: directionPhrases[value] })),
          UNSAID,
        ]}
      />
    </>
  );
}
