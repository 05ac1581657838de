import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { paths } from '../../lib/paths.ts';

interface SeeAsBannerProps {
  name: string;
  studentId: string;
}

/** Says whose eyes these are, and leads out. It stays in sight. */
export function SeeAsBanner({ name, studentId }: SeeAsBannerProps) {
  const { t } = useLingui();
  return (
    <aside
      aria-label={t`You see what a student shares`}
      className="sticky top-14 z-10 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-accent-soft px-4 py-3 text-accent-strong"
    >
      <Eye aria-hidden="true" className="size-5 shrink-0" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold wrap-anywhere">
          <Trans>
            You see what <span dir="auto">{name}</span> shares
          </Trans>
        </p>
        <p className="text-sm">
          <Trans>For reading alone. That you opened it is on record.</Trans>
        </p>
      </div>
      <LinkButton href={paths.student(studentId)} size="small">
        <Trans>Leave this view</Trans>
      </LinkButton>
    </aside>
  );
}
