import { closingNow } from '@acquaint/core/agenda/closing';
import type { Agenda } from '@acquaint/core/agenda/types';
import type { CardOutcome, InterviewState } from '@acquaint/core/workflow/interview';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChoice } from '../../lib/use-choice.ts';
import { AskRow } from './ask-row.tsx';
import { PhotoQuick } from './photo-quick.tsx';
import { PromiseQuick } from './promise-quick.tsx';
import { ReferralQuick } from './referral-quick.tsx';
import type { Day } from './use-day.ts';

function mayUseName({ referrals }: InterviewState): 'yes' | 'rather_not' | null {
  if (referrals.some(({ consent }) => consent === 'yes')) return 'yes';
  const asked = referrals.some(({ consent }) => consent === 'ask_first' || consent === 'no');
  return asked ? 'rather_not' : null;
}

/** The last minutes: who else, the card, and what was agreed (C.4 rules 2 and 3, R82). */
export function ClosingBlock({ day, agenda }: { day: Day; agenda: Agenda | null }) {
  const { t } = useLingui();
  const state = day.dossier.interview;
  const [card, chooseCard] = useChoice(state.capture.card, (value) =>
    value === null ? Promise.resolve() : day.give({ type: 'recordCard', data: { card: value } }),
  );
  const items =
    agenda === null
      ? []
      : closingNow(agenda, {
          nameGiven: state.referrals.length > 0,
          mayUseName: mayUseName(state),
        });
  const cards: { value: CardOutcome; label: string }[] = [
    { value: 'received', label: t`I have their card` },
    { value: 'digital', label: t`We exchanged details on the phone` },
    { value: 'asked_none', label: t`I asked; they have none` },
    { value: 'not_asked', label: t`I did not ask` },
  ];
  return (
    <section aria-labelledby="closing-title" className="border-t-2 border-ink pt-4">
      <h2 id="closing-title" className="text-xl">
        <Trans>Closing</Trans>
      </h2>
      <ul className="divide-y divide-line">
        {items
          // CLOSE9 is not on the page that was saved, so its answer is kept with the name instead.
          .filter(({ key }) => agenda?.closing.some((item) => item.key === key))
          .map((item) => (
            <AskRow key={item.key} day={day} item={item} position="" />
          ))}
      </ul>
      {items
        .filter(({ key }) => !agenda?.closing.some((item) => item.key === key))
        .map((item) => (
          <p key={item.key} className="py-3 text-xl leading-snug font-medium">
            {item.text}
          </p>
        ))}
      <div className="flex flex-col gap-6 py-4">
        <div>
          <h3 className="mb-2 text-lg">
            <Trans>Who else?</Trans>
          </h3>
          <ReferralQuick day={day} />
        </div>
        <div>
          <RadioGroup
            label={t`Their business card`}
            look="cards"
            value={card}
            onChange={chooseCard}
            options={cards}
          />
          <PhotoQuick day={day} />
        </div>
        <div>
          <h3 className="mb-2 text-lg">
            <Trans>What was promised</Trans>
          </h3>
          <PromiseQuick day={day} />
        </div>
      </div>
    </section>
  );
}
