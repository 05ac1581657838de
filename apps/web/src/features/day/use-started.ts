import { useState } from 'react';

const keyOf = (interviewId: string): string => `acquaint.started.${interviewId}`;

function stored(interviewId: string): string | null {
  try {
    return localStorage.getItem(keyOf(interviewId));
  } catch {
    // A browser that keeps nothing still shows the card; the agreed start serves.
    return null;
  }
}

/** When the talk really began, as tapped; the agreed time until then. Only for the cues here. */
export function useStarted(interviewId: string, agreedStart: string | null) {
  const [tapped, setTapped] = useState(() => stored(interviewId));
  return {
    startedAt: tapped ?? agreedStart,
    isTapped: tapped !== null,
    start: (now: string) => {
      setTapped(now);
      try {
        localStorage.setItem(keyOf(interviewId), now);
      } catch {
        // Told by the clock alone, then.
      }
    },
  };
}
