import type { Referral } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';

interface ReferralRowProps {
  referral: Referral;
  now: string;
  zone: string;
  isMaking: boolean;
  onEdit: () => void;
  onMakeContact: () => void;
}

/** Somebody who was named: what is known, what is allowed, and the next step with them. */
export function ReferralRow({ referral, zone, isMaking, onEdit, onMakeContact }: ReferralRowProps) {
  const { t } = useLingui();
  const { name, employer, role, consent, checkBackOn, contactId, reportedBackAt } = referral;
  const words = {
    yes: t`You may use the name.`,
    ask_first: checkBackOn
      ? t`They ask first; check back on ${formatDate(`${checkBackOn}T12:00:00Z`, 'UTC')}.`
      : t`They ask first.`,
    no: t`Do not use the name.`,
    not_asked: t`Not asked whether you may use the name.`,
  };
  return (
    <div className="rounded-control border border-line bg-surface px-4 py-3">
      <p className="font-medium">
        <PersonName name={name} />
      </p>
      <p className="text-sm text-muted">
        {role && <OwnText text={role} />}
        {role && employer && ' · '}
        {employer && <OwnText text={employer} />}
      </p>
      <p className="mt-1 text-sm">{words[consent]}</p>
      {reportedBackAt && (
        <p className="text-sm text-muted">{t`Told how it went on ${formatDate(reportedBackAt, zone)}.`}</p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {contactId === null ? (
          <Button
            size="small"
            isPending={isMaking}
            aria-label={t`Make a contact: ${name}`}
            onClick={onMakeContact}
          >
            <Trans>Make a contact</Trans>
          </Button>
        ) : (
          <>
            <LinkButton size="small" href={paths.contact(contactId)}>
              <Trans>Open the contact</Trans>
            </LinkButton>
            <LinkButton
              size="small"
              variant="plain"
              href={paths.newInterview({ contact: contactId })}
            >
              <Trans>Start an interview</Trans>
            </LinkButton>
          </>
        )}
        <Button size="small" variant="plain" aria-label={t`Change: ${name}`} onClick={onEdit}>
          <Trans>Change</Trans>
        </Button>
      </div>
    </div>
  );
}
