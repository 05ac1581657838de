import { Card } from '@acquaint/ui/card';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';

/** What staff find here, and what stays with students: said once, plainly. */
export function WhatYouSee({ isOwner }: { isOwner: boolean }) {
  const { t } = useLingui();
  return (
    <Card title={t`What you see here`} className="lg:col-span-2">
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5 marker:text-muted">
          <li>
            <Trans>How many people your school has, in each role.</Trans>
          </li>
          {isOwner && (
            <>
              <li>
                <Trans>
                  <Link href={paths.invitations}>Invitations</Link>: codes with which students,
                  advisors and owners join.
                </Trans>
              </li>
              <li>
                <Trans>
                  The <Link href={paths.outbox}>outbox</Link>: messages that students sent through
                  Acquaint and that wait to be delivered, with their text.
                </Trans>
              </li>
            </>
          )}
        </ul>
        <p className="max-w-prose text-muted">
          {isOwner ? (
            <Trans>
              Beyond those messages, what stands in a student’s notebook is theirs: contacts,
              drafts, notes, and what they thought of a talk. It is not shown to staff.
            </Trans>
          ) : (
            <Trans>
              What stands in a student’s notebook is theirs: contacts, drafts, notes, and what they
              thought of a talk. It is not shown to staff.
            </Trans>
          )}
        </p>
      </div>
    </Card>
  );
}
