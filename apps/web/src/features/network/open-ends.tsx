import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { StateIcon } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { OpenEnd } from './network-query.ts';

/** Loops that are still open, each with the place where it is closed. */
export function OpenEnds({ ends }: { ends: readonly OpenEnd[] }) {
  const { t } = useLingui();
  if (ends.length === 0) return null;

  function words({ kind, introducer, name, met }: OpenEnd): { title: string; why: string } {
    switch (kind) {
      case 'tell':
        return met
          ? {
              title: t`Tell ${introducer} how it went with ${name}`,
              why: t`You have talked with ${name}, and ${introducer} has not heard yet.`,
            }
          : {
              title: t`Thank ${introducer}: ${name} answered`,
              why: t`One line is enough.`,
            };
      case 'add':
        return {
          title: t`Add ${name}`,
          why: t`${introducer} named them in your talk.`,
        };
      case 'check_back':
        return {
          title: t`Ask ${introducer} kindly about ${name}`,
          why: t`${introducer} wanted to ask them first.`,
        };
      case 'ask':
        return {
          title: t`Write to ${name}`,
          why: t`${introducer} named them, and you have not asked yet.`,
        };
    }
  }

  function href({ kind, interviewId, contactId }: OpenEnd): string {
    if (interviewId === null) return paths.newInterview({ contact: contactId });
    const parts = { tell: 'report-back', add: 'referrals', check_back: 'referrals', ask: '' };
    return `${paths.step(interviewId, 'thank')}#${parts[kind]}`;
  }

  return (
    <Section
      title={t`Open ends`}
      count={ends.length}
      description={t`Whoever opened a door likes to hear what was behind it.`}
    >
      <RowList label={t`Open ends`}>
        {ends.map((end) => {
          const { title, why } = words(end);
          return (
            <ListRow
              key={`${end.kind}:${end.referralId ?? end.contactId}`}
              href={href(end)}
              leading={<StateIcon state="ready" className="mt-1" />}
              title={<span className="wrap-anywhere">{title}</span>}
              subtitle={<span className="wrap-anywhere">{why}</span>}
            />
          );
        })}
      </RowList>
    </Section>
  );
}
