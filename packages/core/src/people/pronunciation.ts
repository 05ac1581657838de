export type PronunciationState = 'verified' | 'asked' | 'plan_to_ask' | 'unknown';

export type Pronunciation = {
  state: PronunciationState;
  respelling: string | null;
  ipa: string | null;
  /** Where it comes from; `guess` marks what software made up (R15). */
  source: string | null;
  at: string | null;
};

/** A new contact: nothing is assumed. */
export const UNKNOWN_PRONUNCIATION: Pronunciation = {
  state: 'unknown',
  respelling: null,
  ipa: null,
  source: null,
  at: null,
};

/** The state that counts: a guess never counts as verified, whatever is stored (R15). */
export function effectiveState(pronunciation: Pronunciation): PronunciationState {
  const { state, source } = pronunciation;
  return state === 'verified' && (source === 'guess' || source === null) ? 'unknown' : state;
}

/** True when the respelling has to be labelled "guess" wherever it is shown (R15). */
export function isGuess(pronunciation: Pronunciation): boolean {
  return pronunciation.source === 'guess';
}

/** R14: unknown blocks phone calls, voicemail and meetings, and warns before written outreach. */
export function pronunciationSeverity(
  pronunciation: Pronunciation,
  occasion: 'spoken' | 'written',
): 'BLOCK' | 'WARN' | null {
  if (effectiveState(pronunciation) !== 'unknown') return null;
  return occasion === 'spoken' ? 'BLOCK' : 'WARN';
}
