import type { QueuedReview, ReviewQueue } from '../services/reviews/queue.ts';
import type { TestClient } from './test-client.ts';

const ALL = { most: 2_000, ids: [], interviewId: null };

/** All that waits for this member. */
export async function queueOf(client: TestClient): Promise<QueuedReview[]> {
  const { reviews } = await client.call<ReviewQueue>('reviews.queue', ALL);
  return reviews;
}
