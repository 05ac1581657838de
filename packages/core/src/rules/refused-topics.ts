import { detect } from '../agenda/detect.ts';

const MOST_KEPT = 512;
const read = new Map<string, readonly string[]>();

/** Refused topics of one question (C.3). Remembered: the same ones are read on each assessment. */
export function refusedTopics(question: string): readonly string[] {
  const known = read.get(question);
  if (known) return known;
  const topics = detect(question)
    .filter(({ severity }) => severity === 'BLOCK')
    .map(({ code }) => code);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(question, topics);
  return topics;
}
