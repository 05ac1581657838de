import { lazy, Suspense } from 'react';

// Hardly anybody meets them on the first screen.
const NotFoundWords = lazy(async () => ({
  default: (await import('./not-found-words.tsx')).NotFoundWords,
}));

/** The words alone, for inside the frame. */
export const NotFound = () => (
  <Suspense fallback={null}>
    <NotFoundWords />
  </Suspense>
);

export const NotFoundPage = () => (
  <main tabIndex={-1} className="mx-auto max-w-5xl px-4 outline-none sm:px-8">
    <NotFound />
  </main>
);
