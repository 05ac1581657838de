export interface SensitiveWord {
  word: string;
  start: number;
  end: number;
}

// English. What a student may hear and had better not write down: health, beliefs, family, gossip.
const WORDS = new RegExp(
  `\\b(${[
    'abortion|affair|alcoholic|anxiety disorder|autis(?:m|tic)|bipolar|burn(?:ed|t)?[- ]?out|cancer',
    'catholic|chemotherapy|christian|conservative party|convicted|criminal record|depress(?:ed|ion)',
    'diabet(?:es|ic)|disab(?:led|ility)|disease|divorc(?:e|ed|ing)|drinks too much|drunk',
    'ethnicity|gay|gossip|hindu|hiv|homosexual|illness|in debt|islam|jewish|lesbian|medication',
    'mental health|miscarriage|muslim|pregnan(?:t|cy)|religio(?:n|us)|republican|rumou?rs?',
    'sexual(?:ity)?|sick leave|suicid(?:e|al)|therap(?:y|ist)|trade union|transgender|vot(?:ed|es) for',
  ].join('|')})\\b`,
  'gi',
);

/** Words in a note that had better not be kept about a person, with their place (G30). */
export function findSensitive(text: string): SensitiveWord[] {
  return [...text.matchAll(WORDS)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
