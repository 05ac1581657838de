import type { CardText } from '@acquaint/core/rules/card';
import { compareCard } from '@acquaint/core/rules/card';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { OwnText } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { useCard } from './use-card.ts';

const blank: CardText = { fullName: '', jobTitle: '', employer: '', email: '', phone: '' };

/** What is printed on the card, and where it differs from the record, side by side. */
export function CardForm({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [card, setCard] = useState(blank);
  const [keep, setKeep] = useState<readonly string[]>([]);
  const { isSaving, failure, settle } = useCard(interview);
  const { contact } = interview.view.dossier;
  const labels: Record<keyof CardText, string> = {
    fullName: t`Name`,
    jobTitle: t`Title`,
    employer: t`Place of work`,
    email: t`E-mail`,
    phone: t`Phone`,
  };
  const fields = ['fullName', 'jobTitle', 'employer', 'email', 'phone'] as const;
  const differences = compareCard(card, contact);
  const taken = differences.filter(({ field }) => !keep.includes(field));
  const isEmpty = fields.every((field) => card[field].trim() === '');

  return (
    <Card title={t`What is on it?`} level={4}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void settle(card, taken, keep);
        }}
      >
        <p className="text-sm text-muted">
          <Trans>Letter for letter as printed. Leave out what is not on it.</Trans>
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map((field) => (
            <TextField
              key={field}
              label={labels[field]}
              optionalLabel={field === 'fullName' ? undefined : t`optional`}
              type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
              value={card[field]}
              maxLength={200}
              onChange={({ target: { value } }) => setCard((old) => ({ ...old, [field]: value }))}
            />
          ))}
        </div>
        {differences.map(({ field, onCard, onRecord }) => (
          <RadioGroup
            key={field}
            label={t`${labels[field]} differs`}
            look="cards"
            value={keep.includes(field) ? 'record' : 'card'}
            onChange={(choice) =>
              setKeep((old) =>
                choice === 'record'
                  ? [...old.filter((each) => each !== field), field]
                  : old.filter((each) => each !== field),
              )
            }
            options={[
              {
                value: 'card',
                label: <OwnText text={onCard} />,
                description: t`On the card: it wins, as a rule.`,
              },
              {
                value: 'record',
                label: onRecord ? <OwnText text={onRecord} /> : t`nothing`,
                description: t`On your record so far.`,
              },
            ]}
          />
        ))}
        {!isEmpty && differences.length === 0 && (
          <StateMark state="done">{t`The card and your record say the same.`}</StateMark>
        )}
        {failure && (
          <Callout tone="danger" isLive title={t`This was not saved`}>
            {failure}
          </Callout>
        )}
        <FailureNote interview={interview} command="settleCardDifferences" />
        <div>
          <Button
            type="submit"
            variant="primary"
            isPending={isSaving}
            pendingLabel={t`Saving…`}
            disabledReason={isEmpty ? t`Type what is on the card first.` : undefined}
          >
            {taken.length > 0 ? t`Take over ${taken.length} and settle it` : t`It is settled`}
          </Button>
        </div>
      </form>
    </Card>
  );
}
