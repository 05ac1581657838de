import { useLingui } from '@lingui/react/macro';
import type { Host } from './host-queries.ts';

type Consent = NonNullable<Host['agreedHow']>;
type Format = Host['formats'][number];

/** How somebody said yes. */
export function useConsentWords(): Record<Consent, string> {
  const { t } = useLingui();
  return {
    own_page: t`On their own page`,
    mail: t`By mail`,
    phone: t`By phone`,
    in_person: t`In person`,
    form: t`On a form`,
  };
}

export function useFormatWords(): Record<Format, string> {
  const { t } = useLingui();
  return {
    telephone: t`By phone`,
    video: t`By video`,
    in_person: t`At their workplace`,
    observational_visit: t`A visit of some hours`,
  };
}
