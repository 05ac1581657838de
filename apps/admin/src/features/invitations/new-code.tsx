import type { Role } from '@acquaint/core/access/table';
import { formatDate } from '@acquaint/front/format';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { CopyButton } from '@acquaint/ui/copy-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { studentPaths } from '../../lib/paths.ts';
import { useRoleNames } from '../overview/role-names.ts';

interface NewCodeProps {
  code: string;
  role: Role;
  expiresAt: string;
  timeZone: string;
  onDone: () => void;
}

/** A fresh code, shown this once, with ways to pass it on. */
export function NewCode({ code, role, expiresAt, timeZone, onDone }: NewCodeProps) {
  const { t } = useLingui();
  const roleName = useRoleNames()[role];
  const line = useRef<HTMLParagraphElement>(null);
  // The form gives way to the code: whoever cannot see it is taken there.
  useEffect(() => line.current?.focus(), []);
  const link = new URL(studentPaths.joinWith(code), globalThis.location.href).href;
  const failed = t`The browser did not allow it. Please select the text and copy it by hand.`;

  return (
    <Card
      kicker={roleName}
      title={t`Your new code`}
      footer={
        <>
          <CopyButton
            variant="primary"
            text={code}
            label={t`Copy the code`}
            copiedLabel={t`Code copied`}
            failedLabel={failed}
          />
          <CopyButton
            text={link}
            label={t`Copy a link with it`}
            copiedLabel={t`Link copied`}
            failedLabel={failed}
          />
          <Button variant="plain" onClick={onDone}>
            <Trans>Make another</Trans>
          </Button>
        </>
      }
    >
      <p
        ref={line}
        tabIndex={-1}
        dir="ltr"
        className="text-2xl font-semibold tracking-wider break-words tabular outline-none"
      >
        {code}
      </p>
      <p className="mt-3 max-w-prose text-muted">
        <Trans>
          This is the only time it is shown, so copy it now. It works until{' '}
          {formatDate(expiresAt, timeZone)}.
        </Trans>
      </p>
    </Card>
  );
}
