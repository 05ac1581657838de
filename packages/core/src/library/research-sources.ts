import type { NoteSourceKind } from '../workflow/interview.ts';

/** A kind of place to read up in (R60, E.4), with the checklist lines that it answers best. */
export interface ResearchSourceKind {
  readonly kind: NoteSourceKind;
  readonly label: string;
  readonly hint: string;
  readonly goodFor: readonly string[];
}

export const researchSourceKinds: readonly ResearchSourceKind[] = [
  {
    kind: 'official_statistics',
    label: 'Official statistics',
    hint: 'Employment and pay tables of a statistics office. Note the year and the region.',
    goodFor: ['E1.5', 'E1.6', 'E1.8'],
  },
  {
    kind: 'occupation_profile',
    label: 'Occupation profile',
    hint: 'A public description of the job: duties, training, outlook, similar jobs.',
    goodFor: ['E1.1', 'E1.2', 'E1.3', 'E1.4', 'E1.7'],
  },
  {
    kind: 'employer_site',
    label: "The employer's own pages",
    hint: 'About, report, news, teams. What is on the first page is not a question any more.',
    goodFor: ['E2.1', 'E2.2', 'E2.4', 'E2.6', 'E2.7', 'E2.8'],
  },
  {
    kind: 'news',
    label: 'News and trade press',
    hint: 'The last six months are enough.',
    goodFor: ['E1.9', 'E2.3', 'E2.5', 'E2.9'],
  },
  {
    kind: 'professional_body',
    label: 'Professional body',
    hint: 'Student membership, events, codes of practice, position papers.',
    goodFor: ['E1.3', 'E1.9', 'E1.11'],
  },
  {
    kind: 'article_or_book',
    label: 'Article or book',
    hint: 'Also one that the person wrote.',
    goodFor: ['E1.9', 'E1.10', 'E3.3'],
  },
  {
    kind: 'talk_or_podcast',
    label: 'Talk, film or podcast',
    hint: 'Professional ones only.',
    goodFor: ['E1.1', 'E1.10', 'E3.3'],
  },
  {
    kind: 'person',
    label: 'Somebody I asked',
    hint: 'A lecturer, an alum, a relative in the field. Ask before you name them.',
    goodFor: ['E1.1', 'E1.12', 'E3.4', 'E3.5'],
  },
  {
    kind: 'course',
    label: 'A course I took',
    hint: 'Notes, textbook, a project of yours.',
    goodFor: ['E1.4', 'E1.10', 'E1.12'],
  },
  {
    kind: 'other',
    label: 'Something else',
    hint: 'Say what it is, so that you find it again.',
    goodFor: [],
  },
];
