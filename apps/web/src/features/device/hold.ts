/** How long a word that cannot be unsaid can be taken back before it goes. */
export const HOLD_MS = 10_000;
