import { useEffect } from 'react';

const product = 'Acquaint';

/** Names the page, the nearest thing first: "Confirm · Dr. Okafor · Acquaint". */
export function useTitle(...parts: readonly (string | null | undefined)[]): void {
  const title = [...parts.filter(Boolean), product].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
