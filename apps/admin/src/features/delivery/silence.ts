import { SILENT_AFTER_SECONDS } from '@acquaint/core/notify/outbox-choices';
import type { WorkerStatus } from './delivery-queries.ts';

/** No worker was heard of for five minutes, or ever. */
export const isSilent = ({ beatAgeSeconds }: Pick<WorkerStatus, 'beatAgeSeconds'>): boolean =>
  beatAgeSeconds === null || beatAgeSeconds >= SILENT_AFTER_SECONDS;
