import type { AgendaContext } from '@acquaint/core/agenda/context';
import type { AgendaFinding } from '@acquaint/core/agenda/findings';
import { questionById } from '@acquaint/core/agenda/item';
import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import { sayAgendaFinding } from '@acquaint/core/phrases/agenda';
import { Button } from '@acquaint/ui/button';
import { FindingList } from '@acquaint/ui/finding-list';
import { useLingui } from '@lingui/react/macro';
import { holds, itemFor } from './agenda-ops.ts';

/** What is said about the list as a whole, each with the questions that would help. */
export function AgendaFindings({
  agenda,
  context,
  findings,
  onAdd,
  onReplan,
}: {
  agenda: Agenda;
  context: AgendaContext;
  findings: readonly AgendaFinding[];
  onAdd: (item: AgendaItem) => void;
  /** Plans for the minutes that are agreed. */
  onReplan: () => void;
}) {
  const { t } = useLingui();
  const labels = { BLOCK: t`Needed first`, WARN: t`Please check`, INFO: t`Good to know` };
  const general = findings.filter(({ itemKey }) => itemKey === null);
  return (
    <FindingList
      label={t`About your list`}
      labels={{ why: t`Why?`, show: t`Show`, fix: t`Plan it for ${context.minutes} minutes` }}
      findings={general.map((finding, at) => ({
        id: `${finding.code}-${at}`,
        severity: finding.severity,
        severityLabel: labels[finding.severity],
        sentence: sayAgendaFinding(finding),
        ...(finding.code === 'other_time' ? { onFix: onReplan } : {}),
        action: finding.proposals.slice(0, 2).map((id) => {
          const question = questionById(id);
          if (!question || holds(agenda, id)) return null;
          const item = itemFor(question, context);
          return (
            <Button key={id} size="small" onClick={() => onAdd(item)}>
              {t`Add “${item.text.slice(0, 40)}…”`}
            </Button>
          );
        }),
      }))}
    />
  );
}
