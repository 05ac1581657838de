import { Link } from '@acquaint/ui/link';
import { Section } from '@acquaint/ui/section';
import { ThemeSwitch } from '@acquaint/ui/theme-switch';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import { EraseAccount } from './erase-account.tsx';
import { ExportButton } from './export-button.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

// On its own, so that the first screen need not know its name.
const ConfidenceSection = lazy(async () => ({
  default: (await import('../confidence/confidence-section.tsx')).ConfidenceSection,
}));

export function AccountPage() {
  const { t } = useLingui();
  useTitle(t`Account`, t`Settings`);
  return (
    <div className="flex flex-col gap-10">
      <Section title={t`Appearance`} description={t`Kept on this device.`}>
        <ThemeSwitch
          label={t`Appearance`}
          labels={{ system: t`Device`, light: t`Light`, dark: t`Dark` }}
        />
      </Section>
      <Section
        title={t`Where you are signed in`}
        description={t`End whatever you do not know. Nothing is lost by it.`}
      >
        <SessionList />
      </Section>
      <Section title={t`Change the password`}>
        <PasswordForm />
      </Section>
      <Suspense fallback={null}>
        <ConfidenceSection />
      </Suspense>
      <Section title={t`Your data`}>
        <p className="mb-3 max-w-prose text-muted">
          <Trans>
            Everything that is yours, in one file that other programs can read: profile, contacts,
            interviews with messages and notes, free times.
          </Trans>
        </p>
        <ExportButton />
        <p className="mt-5 max-w-prose text-muted">
          <Trans>
            What others may read of your talks stands in{' '}
            <Link href={paths.portfolio}>your portfolio</Link>.
          </Trans>
        </p>
      </Section>
      <Section title={t`Erase your account`}>
        <EraseAccount />
      </Section>
    </div>
  );
}
