import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { countryOptions } from '@acquaint/front/countries';
import { GroupsSection } from '../groups/groups-section.tsx';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { FormError } from '../../lib/form-error.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { ZoneSelect } from '../../lib/zone-select.tsx';
import { InterestField } from './interest-field.tsx';
import { PhoneField } from './phone-field.tsx';
import { profileQuery } from './profile-queries.ts';
import { ResumeFields } from './resume-fields.tsx';
import { StageField } from './stage-field.tsx';
import { StudyFields } from './study-fields.tsx';
import { useProfileForm } from './use-profile-form.ts';

/** What messages, questions and times take from the student. */
export function ProfilePage() {
  const { t } = useLingui();
  useTitle(t`Profile`, t`Settings`);
  const { data } = useSuspenseQuery(profileQuery);
  const form = useProfileForm(data, () => showToast({ title: t`Saved`, tone: 'success' }));
  const { values, set, problems } = form;
  return (
    <div className="flex flex-col gap-12">
      <form
        noValidate
        className="flex flex-col gap-10"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <Section title={t`You`} description={t`It stands under your messages.`}>
          <div className="flex flex-col gap-5">
            <TextField
              label={t`Your name`}
              required
              autoComplete="name"
              value={values.fullName}
              error={problems['fullName']}
              onChange={(event) => set('fullName', event.target.value)}
            />
            <TextField
              label={t`What people call you`}
              required
              autoComplete="given-name"
              value={values.firstName}
              error={problems['firstName']}
              onChange={(event) => set('firstName', event.target.value)}
            />
            <PhoneField form={form} />
            <TextArea
              label={t`Postal address`}
              description={t`For the head of a letter.`}
              optionalLabel={t`optional`}
              rows={2}
              autoComplete="street-address"
              value={values.address.join('\n')}
              error={problems['address']}
              onChange={(event) => set('address', event.target.value.split('\n').slice(0, 6))}
            />
          </div>
        </Section>
        <Section title={t`Your studies`}>
          <div className="flex flex-col gap-5">
            <StudyFields form={form} />
            <InterestField
              value={values.fields}
              error={problems['fields']}
              onChange={(fields) => set('fields', fields)}
            />
            <StageField value={values.stage} onChange={(stage) => set('stage', stage)} />
            <ResumeFields
              value={values.resume}
              problems={problems}
              onChange={(resume) => set('resume', resume)}
            />
          </div>
        </Section>
        <Section title={t`Your place`}>
          <div className="flex flex-col gap-5">
            <ZoneSelect
              label={t`Your time zone`}
              value={values.timeZone}
              error={problems['timeZone']}
              onChange={(zone) => set('timeZone', zone ?? values.timeZone)}
            />
            <NativeSelect
              label={t`Country`}
              placeholder={t`Not said`}
              options={countryOptions()}
              value={values.country ?? ''}
              error={problems['country']}
              onChange={(event) => set('country', event.target.value || null)}
            />
          </div>
        </Section>
        <Section title={t`What fits you`}>
          <div className="flex flex-col">
            <Checkbox
              label={t`Only what costs nothing`}
              description={t`No cafés, no paid services: other ways are offered.`}
              checked={values.noCostOnly}
              onChange={(event) => set('noCostOnly', event.target.checked)}
            />
            <Checkbox
              label={t`I am under 18`}
              description={t`Then a parent or guardian agrees first, and meetings take place where others are.`}
              checked={values.isMinor}
              onChange={(event) => set('isMinor', event.target.checked)}
            />
            <Checkbox
              label={t`Offer questions about pay`}
              description={t`They ask for a range in the field, never for anybody’s own pay.`}
              checked={values.payQuestions}
              onChange={(event) => set('payQuestions', event.target.checked)}
            />
            <Checkbox
              label={t`I pay for LinkedIn`}
              description={t`Then a note may have 300 characters in place of 200.`}
              checked={values.paidLinkedin}
              onChange={(event) => set('paidLinkedin', event.target.checked)}
            />
          </div>
        </Section>
        {form.conflict && <ConflictCallout {...form.conflict} />}
        <FormError error={form.error} fields={Object.keys(values)} />
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={form.isPending}
          pendingLabel={t`Saving…`}
        >
          <Trans>Save profile</Trans>
        </Button>
      </form>
      <GroupsSection />
    </div>
  );
}
