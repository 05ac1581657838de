import { helpQuery, shownHelp } from '@acquaint/front/help-query';
import { HelpText } from '@acquaint/front/parts/help-text';
import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Sprout } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { isTyping, moveByKeys } from '../../lib/row-keys.ts';
import { attentionQuery } from './attention-query.ts';
import { AttentionRow } from './attention-row.tsx';

interface AttentionPageProps {
  myId: string;
  timeZone: string;
}

/** Who needs somebody, the most urgent first. J and K go from student to student, E closes. */
export function AttentionPage({ myId, timeZone }: AttentionPageProps) {
  const { t } = useLingui();
  const { data: items } = useSuspenseQuery(attentionQuery);
  useTitle(t`Attention`, t`Staff`);
  return (
    <>
      <PageHeader
        title={<Trans>Attention</Trans>}
        lead={
          items.length === 0
            ? undefined
            : t`${plural(items.length, {
                one: '# matter waits, with what may help.',
                other: '# matters wait, the most urgent first, each with what may help.',
              })}`
        }
      />
      {items.length === 0 ? (
        <EmptyState icon={<Sprout />} title={t`Nobody is waiting for you`}>
          <Trans>
            Here you will find students who are stuck: nobody written to, a message that came back,
            a meeting without a confirmation, a thank-you that is late.
          </Trans>
        </EmptyState>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- J, K and E act on the links and buttons inside
        <ul onKeyDown={keys} aria-label={t`Who needs attention`}>
          {items.map((item) => (
            <AttentionRow key={item.key} item={item} myId={myId} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <SchoolHelp />
    </>
  );
}

/** What students find under Help, to pass it on. Without such a page nothing stands here. */
function SchoolHelp() {
  const { t } = useLingui();
  const { data } = useQuery(helpQuery);
  const page = shownHelp(data);
  if (!page) return null;
  return (
    <div className="mt-10">
      <Section
        title={t`Help at your school`}
        description={t`What students read where they are stuck. You can pass it on.`}
      >
        <HelpText page={page} />
      </Section>
    </div>
  );
}

function keys(event: KeyboardEvent<HTMLUListElement>): void {
  if (moveByKeys(event) || isTyping(event.nativeEvent) || event.key !== 'e') return;
  event.preventDefault();
  const rows = [...event.currentTarget.children];
  rows
    .find((row) => row.contains(document.activeElement))
    ?.querySelector<HTMLElement>('[data-done]')
    ?.click();
}
