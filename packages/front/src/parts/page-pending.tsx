import { SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';

export function PagePending() {
  const { t } = useLingui();
  return (
    <div className="mx-auto max-w-5xl py-6">
      <SkeletonLines label={t`Opening the page`} lines={5} />
    </div>
  );
}
