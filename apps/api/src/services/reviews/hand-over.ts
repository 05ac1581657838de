import { can } from '@acquaint/core/access/can';
import { countOf } from '../care/count-of.ts';
import type { HandOverHook } from '../care/hand-over-hook.ts';

const HELD = {
  name: 'hand_over_reviews_held',
  text: `SELECT count(*)::int AS "count" FROM "DraftReview" WHERE "organizationId" = $1
    AND "claimedBy" = $2 AND "status" = 'waiting' AND "claimedUntil" > $3::timestamptz`,
};
const MOVE = {
  name: 'hand_over_reviews',
  text: `UPDATE "DraftReview" SET "claimedBy" = $3,
      "claimedUntil" = CASE WHEN $3::uuid IS NULL THEN NULL ELSE "claimedUntil" END
    WHERE "organizationId" = $1 AND "claimedBy" = $2 AND "status" = 'waiting'`,
};

// Whom a reader's answer is told to, and who may take the link back, is whoever has the caseload.
const LINKS_OPEN = {
  name: 'hand_over_review_links_open',
  text: `SELECT count(*)::int AS "count" FROM "ReviewGuest" WHERE "organizationId" = $1
    AND "askedBy" = $2 AND "status" = 'asked' AND "expiresAt" > $3::timestamptz`,
};
const LINKS = {
  name: 'hand_over_review_links',
  text: `UPDATE "ReviewGuest" SET "askedBy" = $3 WHERE "organizationId" = $1 AND "askedBy" = $2
    AND "status" = 'asked'`,
};

/** Links to people outside stay open, and what they answer is told to whoever has the caseload. */
export const reviewLinksHandOver: HandOverHook = {
  what: 'reviewLinks',
  count: (tx, { fromId, at }) => countOf(tx, LINKS_OPEN, [fromId, at]),
  move: async (tx, { fromId, toId }) => {
    await tx.query(LINKS, [tx.organizationId, fromId, toId]);
  },
};

/**
 * Drafts that somebody has taken are taken by whoever gets the caseload, until the same moment. Who
 * may not answer drafts, such as an instructor, does not keep them from others: they are put back.
 */
export const reviewsHandOver: HandOverHook = {
  what: 'reviews',
  count: (tx, { fromId, at }) => countOf(tx, HELD, [fromId, at]),
  move: async (tx, { fromId, toId, toRole }) => {
    const holder = can(toRole, 'review.decide') ? toId : null;
    await tx.query(MOVE, [tx.organizationId, fromId, holder]);
  },
};
