import { i18n } from '@acquaint/front/i18n';
import { showToast } from '@acquaint/ui/toast';
import { t } from '@lingui/core/macro';

/** Quietly: the page that is open goes on working. */
export function offerNewer(use: () => void): void {
  showToast({
    title: t(i18n)`A newer version is ready.`,
    action: { label: t(i18n)`Use it`, onPress: use },
    duration: 20_000,
  });
}
