/** What is said before the first question (C.5). Not questions, but on the same page. */
export interface SpokenGuide {
  readonly id: 'opening' | 'introduction';
  readonly title: string;
  readonly points: readonly string[];
  /** An example to change, never to read out. `{…}` are the student's own words. */
  readonly example: string;
  /** Length when spoken; null where none is set. */
  readonly words: { readonly min: number; readonly max: number } | null;
}

export const opening: SpokenGuide = {
  id: 'opening',
  title: 'The first minute',
  points: [
    'Thank them for the time.',
    'Say why you asked them, of all people.',
    'Confirm the minutes.',
    'Ask whether notes are all right.',
  ],
  example:
    'Thank you for making time. I asked you because of your way into groundwater work. You gave me twenty minutes, and I will keep an eye on the clock. Is it all right if I take notes?',
  words: null,
};

export const introduction: SpokenGuide = {
  id: 'introduction',
  title: 'Thirty seconds about you',
  points: [
    'Your name and your programme.',
    'One thing you have done.',
    'What you are trying to find out.',
    'No grades, and no wish for a job.',
  ],
  example:
    'I am Maya, in my third year of environmental engineering at Harlow State. Last summer I helped a county team take samples from forty old wells, and I noticed how much I liked the days outside and how little I understood about what happened to the numbers afterwards. That is what I would like to find out: how people who do this work divide their time between the field and the model, and what they wish they had known at my stage.',
  words: { min: 60, max: 90 },
};
