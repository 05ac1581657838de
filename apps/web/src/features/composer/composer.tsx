import { Suspense, lazy } from 'react';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import type { ComposerProps } from './composer-props.ts';

const Editor = lazy(async () => ({
  default: (await import('./composer-editor.tsx')).ComposerEditor,
}));

/** Writes one message, checks it, and sends it or logs that it was sent. Loads when first shown. */
export function Composer(props: ComposerProps) {
  const { t } = useLingui();
  return (
    <Suspense fallback={<SkeletonCards label={t`Loading the composer`} cards={2} />}>
      <Editor key={props.kind} {...props} />
    </Suspense>
  );
}
