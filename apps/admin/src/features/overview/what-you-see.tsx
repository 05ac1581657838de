import { can } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import { Card } from '@acquaint/ui/card';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';

/** What staff find here, and what stays with students: said once, plainly. */
export function WhatYouSee({ role }: { role: StaffRole }) {
  const { t } = useLingui();
  const isOwner = role === 'owner';
  return (
    <Card title={t`What you see here`} className="lg:col-span-2">
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5 marker:text-muted">
          {can(role, 'attention.read') && (
            <li>
              <Trans>
                <Link href={paths.attention}>Attention</Link>: who needs somebody, why, and what may
                help.
              </Trans>
            </li>
          )}
          {can(role, 'student.read') && (
            <li>
              <Trans>
                <Link href={paths.students}>Students</Link>: how far those in your care are, by
                steps and dates.
              </Trans>
            </li>
          )}
          {can(role, 'review.decide') && (
            <li>
              <Trans>
                <Link href={paths.reviews}>Reviews</Link>: first requests that students send you to
                read.
              </Trans>
            </li>
          )}
          {can(role, 'assignment.write') && (
            <li>
              <Trans>
                <Link href={paths.assignments}>Assignments</Link>: what you ask of a course, who has
                handed in, and the grades.
              </Trans>
            </li>
          )}
          {can(role, 'library.write') && (
            <li>
              <Trans>
                <Link href={paths.library}>Library</Link>: messages, questions and sources in your
                school’s own words, and what students suggest.
              </Trans>
            </li>
          )}
          {can(role, 'report.read') && (
            <li>
              <Trans>
                <Link href={paths.reports}>Reports</Link>: figures with their definitions, and no
                names.
              </Trans>
            </li>
          )}
          {can(role, 'audit.read') && (
            <li>
              <Trans>
                <Link href={paths.audit}>Audit log</Link>: who saw, changed, sent and exported what.
              </Trans>
            </li>
          )}
          {isOwner && (
            <>
              <li>
                <Trans>
                  <Link href={paths.invitations}>Invitations</Link>: codes with which students and
                  staff join.
                </Trans>
              </li>
              <li>
                <Trans>
                  <Link href={paths.delivery}>Delivery</Link>: whether mail goes out, and the
                  messages that students sent through Acquaint, with their text.
                </Trans>
              </li>
            </>
          )}
          <li>
            <Trans>How many people your school has, in each role.</Trans>
          </li>
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
              thought of a talk. It is not shown to staff unless the student sends it.
            </Trans>
          )}
        </p>
      </div>
    </Card>
  );
}
