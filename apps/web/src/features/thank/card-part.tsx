import type { CardOutcome } from '@acquaint/core/workflow/interview';
import { thankPhrases } from '@acquaint/core/phrases/rules-thank';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { useChoice } from '../../lib/use-choice.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { CardForm } from './card-form.tsx';
import { CardPhotos } from './card-photos.tsx';

/** The business card: had or not, and what is on it against the record (R82, R83). */
export function CardPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const state = interview.view.dossier.interview;
  const [card, chooseCard] = useChoice(state.capture.card, (value) =>
    value === null
      ? Promise.resolve()
      : interview.act({ type: 'recordCard', data: { card: value } }),
  );
  const hasCard = card === 'received' || card === 'digital';
  const options: { value: CardOutcome; label: string }[] = [
    { value: 'received', label: t`I have their card` },
    { value: 'digital', label: t`We exchanged details on the phone` },
    { value: 'asked_none', label: t`I asked; they have none` },
    { value: 'not_asked', label: t`I did not ask` },
  ];
  return (
    <StepPart id="card" title={t`Their card`} description={thankPhrases.R83.why}>
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t`Did you get a business card?`}
          value={card}
          onChange={chooseCard}
          options={options}
        />
        <FailureNote interview={interview} command="recordCard" />
        {hasCard && <CardPhotos interviewId={interview.id} name={interview.name} />}
        {hasCard &&
          (state.cardDifferencesSettled ? (
            <StateMark state="done">{t`Compared with what you have on ${interview.name}.`}</StateMark>
          ) : (
            <CardForm interview={interview} />
          ))}
      </div>
    </StepPart>
  );
}
