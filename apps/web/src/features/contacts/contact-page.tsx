import { trapPhrases } from '@acquaint/core/phrases/rules-traps';
import { Badge } from '@acquaint/ui/badge';
import { Callout } from '@acquaint/ui/callout';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { paths } from '../../lib/paths.ts';
import { useScrollToHash } from '../../lib/use-scroll-to-hash.ts';
import { useTitle } from '../../lib/use-title.ts';
import { TouchSection } from '../touch/touch-section.tsx';
import { CareSection } from './care-section.tsx';
import { ChannelsSection } from './channels-section.tsx';
import { contactQuery } from './contact-queries.ts';
import { FirstNameQuestion } from './first-name-question.tsx';
import { FoundSection } from './found-section.tsx';
import { InterviewList } from './interview-list.tsx';
import { NameSection } from './name-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { PronunciationSection } from './pronunciation-section.tsx';
import { PromisesSection } from './promises-section.tsx';
import { SalutationSection } from './salutation-section.tsx';
import { StateSection } from './state-section.tsx';
import { Timeline } from './timeline.tsx';
import { useStateWords } from './use-state-words.ts';
import { WorkSection } from './work-section.tsx';

const HostQuestion = lazy(() => import('../hosts/host-question.tsx'));

/** Everything about one person: what happened first, then the record with its proofs. */
export function ContactPage({ id }: { id: string }) {
  const { t } = useLingui();
  const { data: view } = useSuspenseQuery(contactQuery(id));
  const { contact } = view;
  const stateWords = useStateWords();
  const name = contact.fullName.value;
  const work = [contact.jobTitle.value, contact.employer.value].filter(Boolean).join(', ');
  const isLeft = contact.state === 'do_not_contact';
  useTitle(name, t`Contacts`);
  useScrollToHash();

  return (
    <div className="max-w-3xl">
      <PageHeader
        back={{ href: paths.contacts(), label: t`Contacts` }}
        title={<PersonName name={name} lang={contact.language} />}
        lead={work && <OwnText text={work} />}
        meta={
          contact.state !== 'active' && (
            <Badge tone={isLeft ? 'danger' : 'neutral'}>{stateWords[contact.state]}</Badge>
          )
        }
        actions={
          !isLeft && (
            <LinkButton variant="primary" href={paths.newInterview({ contact: id })}>
              <Trans>Start an interview</Trans>
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-10">
        {isLeft && (
          <Callout tone="danger" title={trapPhrases.G5.says.default}>
            {trapPhrases.G5.why}
          </Callout>
        )}
        <FirstNameQuestion contact={contact} />
        <PromisesSection view={view} />
        {!isLeft && <TouchSection view={view} />}
        {!isLeft && view.interviews.some(({ meeting }) => meeting !== null) && (
          <Suspense fallback={null}>
            <HostQuestion contactId={id} name={name} />
          </Suspense>
        )}
        <Section title={t`What happened`}>
          <Timeline view={view} />
        </Section>
        <Section title={t`Interviews`} count={view.interviews.length || undefined}>
          <InterviewList interviews={view.interviews} />
        </Section>
        <Section
          title={t`The record`}
          description={t`Each fact has its own proof. What is changed has to be checked again.`}
        >
          <div className="flex flex-col gap-4">
            <NameSection contact={contact} />
            <PronunciationSection contact={contact} />
            <WorkSection contact={contact} />
            <SalutationSection contact={contact} />
            <FoundSection contact={contact} />
            <ChannelsSection contact={contact} />
            <PlaceSection contact={contact} />
            <PreferencesSection contact={contact} />
            <CareSection contact={contact} />
          </div>
        </Section>
        <StateSection contact={contact} />
      </div>
    </div>
  );
}
