import { useTitle } from '@acquaint/front/use-title';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { helpQuery } from '@acquaint/front/help-query';
import { brandQuery } from './brand-query.ts';
import { HelpForm } from './help-form.tsx';
import { LogoPart, type PickedLogo } from './logo-part.tsx';
import { LookForm } from './look-form.tsx';

/** How the school shows itself: to students, to staff, and to the people whom students write to. */
export function SchoolPage() {
  const { t } = useLingui();
  const { data: brand } = useSuspenseQuery(brandQuery);
  const { data: help } = useSuspenseQuery(helpQuery);
  // Shown in the preview before it is used.
  const [picked, setPicked] = useState<PickedLogo | null>(null);
  useTitle(t`School`, t`Staff`);
  return (
    <>
      <PageHeader
        title={t`School`}
        lead={
          <Trans>
            How your school shows itself: to students and staff, on the pages of people outside, and
            by name in mails.
          </Trans>
        }
      />
      <div className="flex flex-col gap-10">
        <LookForm brand={brand} picked={picked} />
        <LogoPart logo={brand.logo} picked={picked} onPick={setPicked} />
        <HelpForm stored={help} />
      </div>
    </>
  );
}
