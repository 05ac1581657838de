import type { Referral } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { OwnText } from '@acquaint/ui/person-name';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import type { Day } from './use-day.ts';

/** A name that was just given, with the least that is needed; the rest can wait (R3, G12). */
export function ReferralQuick({ day }: { day: Day }) {
  const { t } = useLingui();
  const { referrals } = day.dossier.interview;
  const [name, setName] = useState('');
  const [employer, setEmployer] = useState('');
  const [consent, setConsent] = useState<Referral['consent']>('not_asked');

  async function add(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    const done = await day.give({
      type: 'addReferral',
      data: {
        referral: {
          id: newId(),
          name: name.trim(),
          employer: employer.trim() || null,
          role: null,
          detail: null,
          consent,
          checkBackOn: null,
          at: day.dossier.now,
          contactId: null,
          reportedBackAt: null,
        },
      },
    });
    if (!done) return;
    setName('');
    setEmployer('');
    setConsent('not_asked');
  }

  return (
    <form noValidate onSubmit={add} className="flex flex-col gap-3">
      {referrals.length > 0 && (
        <ul className="list-disc ps-5 text-lg">
          {referrals.map((each) => (
            <li key={each.id}>
              <OwnText text={each.name} />
              {each.employer && (
                <>
                  {', '}
                  <OwnText text={each.employer} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t`Somebody they named`}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      {name.trim() !== '' && (
        <>
          <TextField
            label={t`Where that person works`}
            optionalLabel={t`optional`}
            value={employer}
            maxLength={200}
            onChange={(event) => setEmployer(event.target.value)}
          />
          <RadioGroup
            label={t`May you use their name?`}
            value={consent}
            onChange={setConsent}
            options={[
              { value: 'yes', label: t`Yes` },
              { value: 'ask_first', label: t`They would rather ask first` },
              { value: 'no', label: t`No` },
              { value: 'not_asked', label: t`I have not asked yet` },
            ]}
          />
          <div>
            <Button type="submit">
              <Trans>Note this name</Trans>
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
