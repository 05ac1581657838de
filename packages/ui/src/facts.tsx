import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';

export interface Fact {
  term: string;
  value: ReactNode;
  /** A quiet remark under the value, for example where it comes from. */
  note?: ReactNode;
  actions?: ReactNode;
}

/** Facts as term and value: side by side where there is room, stacked where there is not. */
export function Facts({ facts, isDense = false }: { facts: readonly Fact[]; isDense?: boolean }) {
  return (
    <dl className="min-w-0 divide-y divide-line">
      {facts.map((fact) => (
        <div
          key={fact.term}
          className={cx(
            'grid grid-cols-1 gap-x-6 sm:grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)_auto]',
            isDense ? 'py-1.5' : 'py-2.5',
          )}
        >
          <dt className="text-muted">{fact.term}</dt>
          <dd className="min-w-0">
            {fact.value}
            {fact.note && <span className="block text-sm text-muted">{fact.note}</span>}
          </dd>
          {fact.actions && <dd className="flex items-start gap-2">{fact.actions}</dd>}
        </div>
      ))}
    </dl>
  );
}
