import { purposePhrases } from '@acquaint/core/phrases/rules-purpose';
import type { Referral } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { ReferralForm } from './referral-form.tsx';
import { ReferralRow } from './referral-row.tsx';
import { useReferralContact } from './use-referral-contact.ts';

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Whom they named, and the way from a name to a contact (R3). */
export function ReferralsPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { student, now, interview: state } = interview.view.dossier;
  const { referrals, referralsNone } = state;
  const today = dayOf(now, student.timeZone);
  const [form, setForm] = useState<Referral | null>(null);
  const { pendingId, failure, makeContact } = useReferralContact(interview);
  const isEdit = form !== null && referrals.some(({ id }) => id === form.id);
  const fresh = (): Referral => ({
    id: newId(),
    name: '',
    employer: null,
    role: null,
    detail: null,
    consent: 'not_asked',
    checkBackOn: plusDays(today, 8),
    at: now,
    contactId: null,
    reportedBackAt: null,
  });

  return (
    <StepPart id="referrals" title={t`Whom they named`} description={purposePhrases.R3.why}>
      <div className="flex flex-col gap-4">
        {referrals.map((referral) =>
          form?.id === referral.id ? null : (
            <ReferralRow
              key={referral.id}
              referral={referral}
              now={now}
              zone={student.timeZone}
              isMaking={pendingId === referral.id}
              onEdit={() => setForm(referral)}
              onMakeContact={() => void makeContact(referral.id)}
            />
          ),
        )}
        {failure && (
          <Callout tone="danger" isLive title={t`This was not saved`}>
            {failure}
          </Callout>
        )}
        {referrals.length === 0 && referralsNone && (
          <StateMark state="done">{t`Nobody was named this time. That is fine.`}</StateMark>
        )}
        {form ? (
          <Card title={isEdit ? t`Change what is noted` : t`Somebody they named`} level={4}>
            <ReferralForm
              key={form.id}
              start={form}
              today={today}
              name={interview.name}
              submitLabel={t`Note this name`}
              isSaving={
                interview.pending === 'addReferral' || interview.pending === 'changeReferral'
              }
              onCancel={() => setForm(null)}
              onSave={(referral) =>
                interview.act({
                  type: isEdit ? 'changeReferral' : 'addReferral',
                  data: { referral },
                })
              }
            />
            <FailureNote interview={interview} command="addReferral" />
            <FailureNote interview={interview} command="changeReferral" />
          </Card>
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setForm(fresh())}>
              <Trans>Note a name</Trans>
            </Button>
            {referrals.length === 0 && !referralsNone && (
              <Button
                variant="plain"
                isPending={interview.pending === 'markNoReferrals'}
                onClick={() => void interview.act({ type: 'markNoReferrals', data: {} })}
              >
                <Trans>They named nobody</Trans>
              </Button>
            )}
          </div>
        )}
        <FailureNote interview={interview} command="markNoReferrals" />
      </div>
    </StepPart>
  );
}
