/**
 * For what is on record each time somebody looks at it: it is read when its page opens, not again by
 * itself, and does not stay for later. Its route has no loader, since a pointer that only passes over
 * a link runs those. An own write still reads it anew.
 */
export const readOnce = {
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;
