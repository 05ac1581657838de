import { ToastRegion } from '@acquaint/ui/toast';
import { useLingui } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { useFocusOnNavigation } from '../use-focus-on-navigation.ts';

export function Root() {
  const { t } = useLingui();
  useFocusOnNavigation();
  return (
    <>
      <Outlet />
      <ToastRegion label={t`Messages`} closeLabel={t`Close`} />
    </>
  );
}
