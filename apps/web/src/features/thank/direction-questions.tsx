import {
  directionPhrases,
  directionQuestions,
  interestPhrases,
} from '@acquaint/core/phrases/direction';
import { DIRECTIONS, INTERESTS } from '@acquaint/core/workflow/interview';
import { RadioGroup } from '@acquaint/ui/radio-group';
import type { DebriefDraft } from './debrief-draft.ts';

const UNSAID = { value: 'unsaid', label: directionQuestions.rather_not } as const;

interface DirectionQuestionsProps {
  draft: DebriefDraft;
  onChange: (changes: Pick<DebriefDraft, 'interest' | 'direction'>) => void;
}

/** Where the talk led (F.4). Saying nothing is an answer like the others, and the one at first. */
export function DirectionQuestions({ draft, onChange }: DirectionQuestionsProps) {
  return (
    <>
      <RadioGroup
        label={directionQuestions.interest}
        description={directionQuestions.interest_hint}
        value={draft.interest ?? UNSAID.value}
        onChange={(said) => onChange({ interest: said === UNSAID.value ? null : said })}
        options={[...INTERESTS.map((value) => ({ value, label: interestPhrases[value] })), UNSAID]}
      />
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
