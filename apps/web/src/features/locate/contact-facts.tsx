import type { ReactNode } from 'react';
import { howFoundText } from '@acquaint/core/people/provenance';
import { howFoundContext } from '@acquaint/core/rules/locate/found';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { PersonName } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { Card } from '@acquaint/ui/card';
import { fixHref } from '../interview/fix-places.ts';
import type { Fix } from '@acquaint/core/rules/rule';
import { StepPart } from '../interview/step-page.tsx';
import { useMarks } from '../interview/interview-header.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** The four facts that must be right, how the name was found, and where each is checked. */
export function ContactFacts({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { contact, student } = dossier;
  const marks = useMarks(contact, student.timeZone);
  const found = howFoundText(contact.howFound, howFoundContext(dossier));
  const { value: salutation } = contact.salutation;
  const ids = { interviewId: interview.id, contactId: contact.id };
  const go = (fix: Fix, label: string, isDone: boolean) => (
    <LinkButton size="small" variant={isDone ? 'plain' : 'quiet'} href={fixHref(fix, ids)}>
      {label}
    </LinkButton>
  );
  const rows: readonly {
    id: string;
    term: string;
    value: ReactNode;
    fix: Fix;
  }[] = [
    {
      id: 'name',
      term: t`Name`,
      value: <PersonName name={contact.fullName.value} lang={contact.language} />,
      fix: 'contact_name',
    },
    {
      id: 'title',
      term: t`Title and employer`,
      value: (
        <bdi dir="auto">
          {[contact.jobTitle.value, contact.employer.value].filter(Boolean).join(', ') || '–'}
        </bdi>
      ),
      fix: 'contact_title',
    },
    {
      id: 'salutation',
      term: t`Form of address`,
      value:
        salutation === null
          ? '–'
          : salutation.kind === 'none'
            ? t`Full name, no title`
            : salutation.title,
      fix: 'contact_salutation',
    },
    {
      id: 'pronunciation',
      term: t`How to say it`,
      value: contact.pronunciation.respelling ?? '–',
      fix: 'contact_pronunciation',
    },
  ];
  return (
    <StepPart
      id="verification"
      title={t`Is everything right about ${interview.name}?`}
      description={t`A staff page, a card, a signature, or simply asking: any of these will do.`}
    >
      <Card>
        <div className="-my-2">
          <Facts
            facts={[
              ...rows.map(({ id, term, value, fix }) => {
                const mark = marks.find((each) => each.id === id);
                const isDone = mark?.isVerified ?? false;
                return {
                  term,
                  value,
                  note: (
                    <StateMark state={isDone ? 'done' : 'warning'}>{mark?.stateLabel}</StateMark>
                  ),
                  actions: go(fix, isDone ? t`Look` : t`Check`, isDone),
                };
              }),
              {
                term: t`How you found them`,
                value: found.ok ? <bdi dir="auto">{found.sentence}.</bdi> : '–',
                note: found.ok ? undefined : t`They will want to know.`,
                actions: go('contact_how_found', found.ok ? t`Look` : t`Say how`, found.ok),
              },
            ]}
          />
        </div>
      </Card>
    </StepPart>
  );
}
