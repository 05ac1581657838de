import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import type { Contact } from './contact-queries.ts';
import { useContactState } from './use-contact-state.ts';

const DoNotContactDialog = lazy(() => import('./do-not-contact-dialog.tsx'));

/** A contact is never done: it can rest, be put away, or be left in peace for good. */
export function StateSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const setState = useContactState(contact);
  const { state } = contact;
  if (state === 'do_not_contact') return null;
  return (
    <Section title={t`Put away`}>
      <div className="flex flex-col items-start gap-3">
        <div className="flex flex-wrap gap-2">
          {state === 'active' ? (
            <>
              <Button isPending={setState.isPending} onClick={() => setState.mutate('dormant')}>
                <Trans>Let it rest</Trans>
              </Button>
              <Button isPending={setState.isPending} onClick={() => setState.mutate('archived')}>
                <Trans>Archive</Trans>
              </Button>
            </>
          ) : (
            <Button isPending={setState.isPending} onClick={() => setState.mutate('active')}>
              <Trans>Take up again</Trans>
            </Button>
          )}
          <Button variant="plain" onClick={() => setAsking(true)}>
            <Trans>They do not want to be contacted</Trans>
          </Button>
        </div>
        <p className="max-w-prose text-sm text-muted">
          <Trans>Nothing is thrown away: names, messages and notes stay.</Trans>
        </p>
        <FormError error={setState.error} />
        {isAsking && (
          <Suspense fallback={null}>
            <DoNotContactDialog contact={contact} onClose={() => setAsking(false)} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
