import { factsHashInputOf } from '@acquaint/core/calendar/meeting-event';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import { useEffect, useState } from 'react';
import { type Kept, onCardsKept, storedCard } from '../device/cards.ts';

/** As the server makes it (calendar/facts-hash.ts in apps/api): 96 bits of SHA-256 in base64url. */
export async function factsHash(meeting: MeetingFacts): Promise<string> {
  const bytes = new TextEncoder().encode(factsHashInputOf(meeting));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12);
  return btoa(String.fromCodePoint(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/**
 * Whether the server has other facts of the meeting by now than the page shows: the time, the place
 * or who starts was changed elsewhere while the card lay open (R59).
 */
export function useFactsChanged(
  interviewId: string,
  { meeting, asOf }: { meeting: MeetingFacts | null; asOf: string },
): boolean {
  const [served, setServed] = useState<{ hash: string; at: string } | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    const take = ({ dossier, factsHash: hash }: Kept) => setServed({ hash, at: dossier.now });
    void storedCard(interviewId).then(
      (card) => card && take(card),
      () => undefined,
    );
    return onCardsKept((cards) => {
      const mine = cards.find(({ dossier }) => dossier.interview.id === interviewId);
      if (mine) take(mine);
    });
  }, [interviewId]);
  useEffect(() => {
    let isLatest = true;
    if (meeting) {
      void factsHash(meeting).then(
        (hash) => isLatest && setShown(hash),
        () => undefined,
      );
    }
    return () => {
      isLatest = false;
    };
  }, [meeting]);
  // A card that came before the page's own state says nothing new.
  return meeting !== null && shown !== null && served !== null && served.at > asOf
    ? served.hash !== shown
    : false;
}
