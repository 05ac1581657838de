import type { SchoolSource } from '@acquaint/core/library/school-source';
import type { Deps } from '../deps.ts';
import { saveHelp } from '../services/help/help.ts';
import { saveSource, setSourceState } from '../services/sources/sources.ts';
import type { Member } from '../trpc/context.ts';

const HELP = `The career office helps with every step: whom to ask, how to word it, and what to do when nobody answers. Bring what you have, even if it is only an idea.

Drop in on Tuesdays and Thursdays from 12 to 2, first floor of the library. No need to book.

If somebody made you feel unsafe, before, during or after a talk, call us. You do not have to explain anything in writing.`;

/** Where students of the demo get help. */
export async function writeHelp(deps: Deps, owner: Member): Promise<void> {
  await saveHelp(deps, owner, {
    version: null,
    text: HELP,
    email: 'careers@northgate.example',
    phone: '+49 30 1234 500',
    bookingUrl: 'https://careers.northgate.example/book',
    idempotencyKey: deps.newId(),
  });
}

type Source = Omit<SchoolSource, 'id' | 'language'> & { state: 'draft' | 'published' | 'retired' };

/** For single fields, for a group of them and for all, and in each state. */
const SOURCES: readonly Source[] = [
  {
    title: 'Water careers: a guide of our library',
    url: 'https://library.northgate.example/guides/water',
    note: 'Reports of river and water boards, and who publishes what. Start with the yearly flood review.',
    kind: 'article_or_book',
    groups: [],
    fieldIds: ['water-engineering'],
    state: 'published',
  },
  {
    title: 'Society of Water Engineers: young members',
    url: 'https://water-engineers.example/young-members',
    note: 'Talks in the evening, free for students. Look at who speaks: many of them answer letters.',
    kind: 'professional_body',
    groups: [],
    fieldIds: ['water-engineering', 'civil-engineering'],
    state: 'published',
  },
  {
    title: 'What engineers earn, by region',
    url: 'https://statistics.example/earnings/engineering',
    note: 'Tables of the statistics office. Note the year; the middle half says more than the mean.',
    kind: 'official_statistics',
    groups: ['engineering'],
    fieldIds: [],
    state: 'published',
  },
  {
    title: 'Field notes: a podcast of scientists at work',
    url: 'https://field-notes.example',
    note: 'Forty minutes each. Good for hearing how people speak about their days.',
    kind: 'talk_or_podcast',
    groups: ['science'],
    fieldIds: [],
    state: 'published',
  },
  {
    title: 'Occupation profiles',
    url: 'https://occupations.example',
    note: 'Duties, training and outlook of some 900 jobs. Read the one that is nearest, then its neighbours.',
    kind: 'occupation_profile',
    groups: [],
    fieldIds: [],
    state: 'published',
  },
  {
    title: 'Start-ups around the harbour',
    url: 'https://harbour-startups.example/map',
    note: 'A map with addresses. To be checked: some of them have moved.',
    kind: 'employer_site',
    groups: ['computing', 'business'],
    fieldIds: [],
    state: 'draft',
  },
  {
    title: 'Careers fair 2019: list of employers',
    url: 'https://careers.northgate.example/fair-2019',
    note: 'Out of date since the new list came.',
    kind: 'other',
    groups: [],
    fieldIds: [],
    state: 'retired',
  },
];

/** What the school recommends to read. */
export async function recommendSources(deps: Deps, editor: Member): Promise<void> {
  for (const { state, ...source } of SOURCES) {
    const id = deps.newId();
    const kept = { ...source, id, language: 'en', version: null, idempotencyKey: deps.newId() };
    let { version } = await saveSource(deps, editor, kept);
    if (state === 'draft') continue;
    const change = { id, idempotencyKey: deps.newId() };
    ({ version } = await setSourceState(deps, editor, { ...change, version, state: 'published' }));
    if (state === 'published') continue;
    const again = { id, version, state, idempotencyKey: deps.newId() };
    await setSourceState(deps, editor, again);
  }
}
