/** How somebody told the office that they want no more letters. */
export const WISH_WAYS = ['phone', 'mail', 'in_person'] as const;
export type WishWay = (typeof WISH_WAYS)[number];
