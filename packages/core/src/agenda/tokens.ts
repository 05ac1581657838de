/** Words that carry no topic, in questions and notes alike. English. */
const stopWords = new Set(
  `a about after all also am an and any are as ask at be because been before being beside between
  both but by can could did do does doing done each else even every few for from get give go good
  had has have having he her here him his how i if in into is it its just know last like made make
  many may me might more most much must my no nor not now of off often on one only or other others
  our out over own people person place really role same say see she should so some somebody such
  take tell than that the their them then there these they thing things think this those through
  time to today too under until up us use used useful very want was way we well were what when
  where which while who whom whose why will with work working would yes you your yours year years
  job jobs field day`.split(/\s+/),
);

// Each assessment reads the same notes and questions again; a text's words never change.
const mostKept = 2000;
const kept = new Map<string, ReadonlySet<string>>();

/**
 * The words of a text that carry its topic, folded and cut to their stem, each once. Deterministic
 * and coarse: enough to notice that a note and a question speak of the same thing.
 */
export function topicWords(text: string): ReadonlySet<string> {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const found = readTopicWords(text);
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, found);
  return found;
}

function readTopicWords(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => word.length > 1 && !stopWords.has(word)).map(stem));
}

function stem(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const base = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ments?|ingly|edly|ings?|ed|ers?|ors?|ly|es|s)$/, '');
  const kept = base.length >= 3 ? base : word;
  return kept.replace(/(.)\1$/, '$1').replace(/e$/, '');
}
