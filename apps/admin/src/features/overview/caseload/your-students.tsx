import { ATTENTION_KINDS } from '@acquaint/core/attention/attention';
import { attentionPhrases } from '@acquaint/core/phrases/attention';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Link } from '@acquaint/ui/link';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { paths } from '../../../lib/paths.ts';
import { attentionQuery } from '../../attention/attention-query.ts';
import { isWhole, type Scope, withScope } from '../../scope/scope.ts';
import { ScopeChip } from '../../scope/scope-chip.tsx';
import { FunnelTable } from '../../students/funnel-table.tsx';
import { funnelQuery } from '../../students/students-query.ts';
import { BesideSteps } from './beside-steps.tsx';

/** Who in one's care needs somebody, and where everybody is. */
export function YourStudents({ mayHelp, timeZone }: { mayHelp: boolean; timeZone: string }) {
  const { t } = useLingui();
  const scope = useSearch({ from: '/_staff/' });
  const { data: funnel } = useSuspenseQuery(funnelQuery(scope));
  if (funnel.students === 0 && isWhole(scope)) {
    return (
      <EmptyState icon={<UsersRound />} title={t`Nobody is in your care yet`}>
        <Trans>An owner of the school gives you a cohort or single students to care for.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {/* Where there is room the header says it. */}
      <div className="mb-6 empty:hidden lg:hidden">
        <ScopeChip scope={scope} />
      </div>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        {/* Who waits comes first on a phone and for keys; beside the steps where there is room. */}
        <div className="flex min-w-0 flex-col gap-8 xl:col-start-2 xl:row-start-1">
          {mayHelp && <Matters scope={scope} />}
          <BesideSteps scope={scope} timeZone={timeZone} />
        </div>
        <Section title={t`Where your students are`} className="xl:col-start-1 xl:row-start-1">
          <FunnelTable funnel={funnel} scope={scope} />
        </Section>
      </div>
    </>
  );
}

/** How many wait for somebody, by reason, the most urgent first. */
function Matters({ scope }: { scope: Scope }) {
  const { t } = useLingui();
  const { data: items } = useSuspenseQuery(attentionQuery(scope));
  const counts = ATTENTION_KINDS.map((kind) => ({
    kind,
    count: items.filter((item) => item.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <Section title={t`Needs somebody`} count={items.length}>
      {counts.length === 0 ? (
        <p className="text-muted">
          <Trans>Nobody is waiting for you.</Trans>
        </p>
      ) : (
        <>
          <ul className="mb-3 max-w-prose">
            {counts.map(({ kind, count }) => (
              <li key={kind} className="flex gap-4 border-t border-line py-2">
                <span className="w-8 shrink-0 text-end font-semibold tabular">{count}</span>
                <span>{attentionPhrases[kind]}</span>
              </li>
            ))}
          </ul>
          <Link href={withScope(paths.attention, scope)}>
            <Trans>Open the attention queue</Trans>
          </Link>
        </>
      )}
    </Section>
  );
}
