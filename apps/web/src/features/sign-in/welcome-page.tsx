import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { FormError } from '../../lib/form-error.tsx';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { ZoneSelect } from '../../lib/zone-select.tsx';
import { InterestField } from '../settings/interest-field.tsx';
import { PhoneField } from '../settings/phone-field.tsx';
import type { Profile } from '../settings/profile-queries.ts';
import { profileQuery } from '../settings/profile-queries.ts';
import { StageField } from '../settings/stage-field.tsx';
import { StudyFields } from '../settings/study-fields.tsx';
import { useProfileForm } from '../settings/use-profile-form.ts';
import { EntryPage } from '@acquaint/front/parts/entry-page';

/** The first minutes: what messages need to say about oneself, each with its reason. */
export function WelcomePage() {
  const { data } = useSuspenseQuery(profileQuery);
  return <Welcome profile={data} />;
}

function Welcome({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const router = useRouter();
  const [internship, setInternship] = useState<'yes' | 'no' | null>(null);
  const form = useProfileForm(
    // The school's zone stands there until the device says where its owner is.
    profile,
    () => router.navigate({ href: internship === 'yes' ? paths.internships : paths.today }),
  );
  const { values, set, problems } = form;
  const [isZoneGuessed, setZoneGuessed] = useState(false);
  if (!isZoneGuessed) {
    setZoneGuessed(true);
    if (values.program === '' && values.timeZone !== deviceZone) set('timeZone', deviceZone);
  }

  return (
    <EntryPage
      isWide
      title={t`Welcome, ${values.firstName}`}
      lead={
        <Trans>
          A few facts that your messages will use, so that you write them once. Everything can be
          changed later in Settings.
        </Trans>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <StudyFields form={form} />
        <InterestField
          value={values.fields}
          error={problems['fields']}
          onChange={(fields) => set('fields', fields)}
        />
        <StageField value={values.stage} onChange={(stage) => set('stage', stage)} />
        <PhoneField form={form} />
        <ZoneSelect
          label={t`Your time zone`}
          description={t`Taken from this device. Every time is shown on your clock and on theirs.`}
          value={values.timeZone}
          error={problems['timeZone']}
          onChange={(zone) => set('timeZone', zone ?? values.timeZone)}
        />
        <RadioGroup
          label={t`Are you in an internship now?`}
          description={t`Inside that organisation your supervisor is asked first. That keeps you safe.`}
          options={[
            { value: 'yes', label: t`Yes, I tell you about it next` },
            { value: 'no', label: t`No` },
          ]}
          value={internship}
          onChange={setInternship}
        />
        {form.conflict && <ConflictCallout {...form.conflict} />}
        <FormError error={form.error} fields={['fields', 'timeZone']} />
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant="primary"
            isPending={form.isPending}
            pendingLabel={t`Saving…`}
          >
            <Trans>Save and begin</Trans>
          </Button>
          <LinkButton variant="plain" href={paths.today}>
            <Trans>Later</Trans>
          </LinkButton>
        </div>
      </form>
    </EntryPage>
  );
}
