import { i18n } from '@lingui/core';

// English stands in the code (build/inline-messages.ts); another language would bring a catalog.
i18n.loadAndActivate({ locale: 'en', messages: {} });

export { i18n };
