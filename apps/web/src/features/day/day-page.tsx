import { PagePending } from '@acquaint/front/parts/page-pending';
import { useEffect } from 'react';
import type { StoredCard } from '../device/cards.ts';
import { startDevice } from '../device/device.ts';
import { DayCard } from './day-card.tsx';
import { useDay } from './use-day.ts';

/** The card of one day, from the server or from this device. */
export function DayPage({ id, stored }: { id: string; stored: StoredCard | null }) {
  useEffect(startDevice, []);
  const day = useDay(id, stored);
  return day ? <DayCard day={day} /> : <PagePending />;
}
