import { PageError as SharedPageError, WholePageError } from '@acquaint/front/parts/page-error';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { NotFound } from './not-found-page.tsx';

const signInHref = (back: string): string => paths.signIn({ back });

/** In place of a page inside the frame. */
export function FramedPageError({ error, reset }: ErrorComponentProps) {
  return (
    <SharedPageError error={error} reset={reset} notFound={<NotFound />} signInHref={signInHref} />
  );
}

/** In place of everything, for routes outside the frame. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <WholePageError error={error} reset={reset} notFound={<NotFound />} signInHref={signInHref} />
  );
}
