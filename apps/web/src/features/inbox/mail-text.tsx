import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { InboxMail } from './mail.ts';

/** A mail longer than this is cut, so that what to do stays in sight. */
const LONG = 800;

/** Their own words; what they quoted and signed with is folded. */
export function MailText({ mail }: { mail: InboxMail }) {
  const [isWhole, setWhole] = useState(mail.own.length <= LONG);
  const words = 'whitespace-pre-wrap [overflow-wrap:anywhere]';
  return (
    <>
      {mail.own === '' ? (
        <p className="text-muted">
          <Trans>There is no text in it.</Trans>
        </p>
      ) : (
        <p dir="auto" className={words}>
          {isWhole ? mail.own : `${mail.own.slice(0, LONG).trimEnd()}…`}
        </p>
      )}
      {!isWhole && (
        <div>
          <Button size="small" variant="quiet" onClick={() => setWhole(true)}>
            <Trans>Show all of it</Trans>
          </Button>
        </div>
      )}
      {mail.rest !== '' && (
        <Disclosure look="quiet" summary={<Trans>Earlier mail and signature</Trans>}>
          <p dir="auto" className={`${words} text-sm text-muted`}>
            {mail.rest}
          </p>
        </Disclosure>
      )}
    </>
  );
}
