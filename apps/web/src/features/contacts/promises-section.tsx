import { RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import { useActOn } from '../interview/use-act-on.ts';
import { PromiseRow } from '../promises/promise-row.tsx';
import type { ContactView } from './contact-queries.ts';

/** What this person and the student still owe each other, over all interviews (H6). */
export function PromisesSection({ view }: { view: ContactView }) {
  const { t } = useLingui();
  const today = dayOf(useNow(), deviceZone);
  const act = useActOn();
  if (view.promises.length === 0) return null;
  return (
    <Section title={t`Open promises`} count={view.promises.length}>
      <RowList label={t`Open promises`}>
        {view.promises.map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            name={view.contact.fullName.value}
            today={today}
            isPending={act.isPending}
            onSettle={(how) =>
              act.mutate({
                interviewId: promise.interviewId,
                version: promise.version,
                command: { type: 'settlePromise', data: { promiseId: promise.id, how } },
              })
            }
          />
        ))}
      </RowList>
      <FormError error={act.error} />
    </Section>
  );
}
