import './styles.css';
import { LinkProvider } from '@acquaint/ui/link';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './lib/api.ts';
import { AppLink } from '@acquaint/front/parts/app-link';
import { i18n } from '@acquaint/front/i18n';
import { router } from './router.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <I18nProvider i18n={i18n}>
        <LinkProvider renderLink={(props) => <AppLink base="" {...props} />}>
          <RouterProvider router={router} />
        </LinkProvider>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);

// What the device keeps for a day without a network comes after all that the page shows.
if (import.meta.env.PROD) setTimeout(() => void import('./features/device/begin.ts'), 1500);
