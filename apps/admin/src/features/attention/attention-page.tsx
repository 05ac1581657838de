import { helpQuery, shownHelp } from '@acquaint/front/help-query';
import { HelpText } from '@acquaint/front/parts/help-text';
import { useTitle } from '@acquaint/front/use-title';
import { Callout } from '@acquaint/ui/callout';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Sprout } from 'lucide-react';
import { useState } from 'react';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { isWhole, type Scope } from '../scope/scope.ts';
import { ScopeChip } from '../scope/scope-chip.tsx';
import { attentionQuery } from './attention-query.ts';
import { AttentionRow } from './attention-row.tsx';

interface AttentionPageProps {
  scope: Scope;
  myId: string;
  timeZone: string;
  /** The talk that somebody comes for, from a notice; null for none. */
  interviewId: string | null;
}

/** Who needs somebody, the most urgent first. J and K go from student to student, E closes. */
export function AttentionPage({ scope, myId, timeZone, interviewId }: AttentionPageProps) {
  const { t } = useLingui();
  const list = useRowKeys<HTMLUListElement>(closeByKey);
  const { data: items } = useSuspenseQuery(attentionQuery(scope));
  // Of several reasons about one talk the most urgent one, as they stood when one came.
  const [sought] = useState(
    () => items.find((item) => interviewId !== null && item.interviewId === interviewId)?.key,
  );
  useTitle(t`Attention`, t`Staff`);
  return (
    <>
      <PageHeader
        title={<Trans>Attention</Trans>}
        meta={<ScopeChip scope={scope} />}
        lead={
          items.length === 0
            ? undefined
            : t`${plural(items.length, {
                one: '# matter waits, with what may help.',
                other: '# matters wait, the most urgent first, each with what may help.',
              })}`
        }
      />
      {interviewId !== null && sought === undefined && (
        <div className="mb-6">
          <Callout isLive>
            <Trans>
              What you were told about does not wait here: it is settled, or the student is in the
              care of a colleague.
            </Trans>
          </Callout>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState
          icon={<Sprout />}
          title={isWhole(scope) ? t`Nobody is waiting for you` : t`Nobody among these is waiting`}
        >
          <Trans>
            Here you will find students who are stuck: nobody written to, a message that came back,
            a meeting without a confirmation, a thank-you that is late.
          </Trans>
        </EmptyState>
      ) : (
        <ul ref={list} aria-label={t`Who needs attention`}>
          {items.map((item) => (
            <AttentionRow
              key={item.key}
              item={item}
              myId={myId}
              timeZone={timeZone}
              isSought={item.key === sought}
            />
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

/** E closes the matter that the focus is in. */
function closeByKey(event: KeyboardEvent, list: HTMLUListElement): void {
  if (event.key !== 'e') return;
  const row = [...list.children].find((each) => each.contains(document.activeElement));
  const done = row?.querySelector<HTMLElement>('[data-done]');
  if (!done) return;
  // The letter would land in the field that opens.
  event.preventDefault();
  done.click();
}
