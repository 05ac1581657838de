/**
 * What a student may show to their advisor besides single research notes, by the id under which it
 * is shared (R5).
 */
export const SHARED_PARTS = ['agenda', 'talk_notes', 'debrief'] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

export const isSharedPart = (id: string): id is SharedPart =>
  SHARED_PARTS.some((part) => part === id);
