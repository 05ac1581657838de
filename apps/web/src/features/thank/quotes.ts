import type { InterviewState } from '@acquaint/core/workflow/interview';

const shortest = 20;
const longest = 240;

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Single sentences of a note; a note without marks is one. */
function sentencesOf(text: string): string[] {
  return clean(text)
    .split(/(?<=[.!?])\s+/u)
    .map((sentence) => sentence.slice(0, longest))
    .filter((sentence) => sentence.length >= shortest);
}

/**
 * Three things from the student's own notes that a thank-you could name: what they liked and
 * learned first, then what they wrote down in the talk, one of each before a second (R86).
 */
export function quotesFrom({ debrief, capture, agenda }: InterviewState): string[] {
  const order = [...(agenda?.core ?? []), ...(agenda?.reserve ?? []), ...(agenda?.closing ?? [])];
  const sources = [
    debrief?.liked ?? '',
    debrief?.learned ?? '',
    ...order.map(({ key }) => capture.items[key]?.note ?? ''),
    capture.notes,
  ].map(sentencesOf);
  const firsts = sources.flatMap(([first]) => (first ? [first] : []));
  const rest = sources.flatMap((sentences) => sentences.slice(1));
  return [...new Set([...firsts, ...rest])].slice(0, 3);
}
