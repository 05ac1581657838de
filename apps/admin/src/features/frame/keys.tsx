import { lazy, Suspense, useEffect, useState } from 'react';
import { onOpenKeys, openKeys } from '../../lib/keys-sheet.ts';
import { isForRows } from '../../lib/row-keys.ts';

const KeysSheet = lazy(async () => ({
  default: (await import('./keys/keys-sheet.tsx')).KeysSheet,
}));

/** The list of keys: it comes with `?`, or when somebody asks for it. */
export function Keys() {
  /** Null before its first use, so that it is not loaded. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  useEffect(() => onOpenKeys(() => setOpen(true)), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === '?' && isForRows(event)) openKeys();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (isOpen === null) return null;
  return (
    <Suspense fallback={null}>
      <KeysSheet isOpen={isOpen} onOpenChange={setOpen} />
    </Suspense>
  );
}
