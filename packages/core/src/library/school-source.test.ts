import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldGroupPhrases, urlPhrases } from '../phrases/sources.ts';
import { fieldGroups } from './define-field.ts';
import { careerFields } from './fields.ts';
import { publicUrlFault, URL_FAULTS } from './public-url.ts';
import { fieldsNamed, type SchoolSource, SOURCE_FITS, sourcesFor } from './school-source.ts';

const source = (id: string, changes: Partial<SchoolSource> = {}): SchoolSource => ({
  id,
  title: `Source ${id}`,
  url: 'https://library.example.edu/',
  note: 'The figures of the last year.',
  kind: 'occupation_profile',
  language: 'en',
  groups: [],
  fieldIds: [],
  ...changes,
});

describe('an address', () => {
  test.each([
    ['https://library.example.edu/guides?field=water#top', null],
    [' https://www.müller.example ', null],
    ['https://library.example.edu:8443/', null],
    ['http://library.example.edu', 'not_https'],
    ['javascript://alert.example/%0aalert(1)', 'not_https'],
    ['javascript:alert(1)', 'not_an_address'],
    ['ftp://files.example.edu', 'not_https'],
    ['https://me:secret@library.example.edu', 'has_password'],
    ['https://localhost/', 'inside'],
    ['https://wiki.intranet', 'inside'],
    ['https://192.168.0.1/', 'not_an_address'],
    ['https://[::1]/', 'not_an_address'],
    ['https://library', 'not_an_address'],
    ['https://library.example.edu/a b', 'not_an_address'],
    ['library.example.edu', 'not_an_address'],
    ['https://', 'not_an_address'],
    ['', 'not_an_address'],
  ])('%j: %s', (url, fault) => {
    expect(publicUrlFault(url)).toBe(fault);
  });

  test('that is fine can be read by a browser, and names its host alone', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => {
        fc.pre(publicUrlFault(url) === null);
        const { protocol, username, password } = new URL(url);
        expect([protocol, username, password]).toEqual(['https:', '', '']);
      }),
      { numRuns: 25 },
    );
  });

  test('every fault has a sentence, every group a name', () => {
    for (const fault of URL_FAULTS) expect(urlPhrases[fault]).toMatch(/\.$/);
    for (const group of fieldGroups) expect(fieldGroupPhrases[group]).not.toBe('');
  });
});

describe('the student’s own words for a field', () => {
  test.each([
    ['water engineering', ['water-engineering']],
    ['Water Engineering', ['water-engineering']],
    ['hydrologist', ['water-engineering']],
    ['the making of violins', []],
    ['', []],
    [null, []],
  ])('%j', (text, ids) => {
    expect(fieldsNamed(text).map(({ id }) => id)).toEqual(ids);
  });

  test('a part of a name finds every field that has it', () => {
    expect(fieldsNamed('water').map(({ id }) => id)).toContain('water-engineering');
  });

  test('every field of the list is found by its own name', () => {
    for (const { id, name } of careerFields) {
      expect(fieldsNamed(name).map((field) => field.id)).toContain(id);
    }
  });
});

test('E3: what is for the very field comes first, then its group, then all, then other fields', () => {
  const sources = [
    source('other', { groups: ['health'] }),
    source('all'),
    source('group', { groups: ['engineering'] }),
    source('field', { fieldIds: ['water-engineering'] }),
  ];
  const fits = sourcesFor(sources, 'water engineering').map(({ id, fit }) => [id, fit]);
  expect(fits).toEqual(SOURCE_FITS.map((fit) => [fit, fit]));
  expect(sourcesFor(sources, null).map(({ fit }) => fit)).toEqual([
    'all',
    'other',
    'other',
    'other',
  ]);
});

test('none is lost and none comes twice, whatever the words', () => {
  const many = fieldGroups.map((group, n) => source(`${n}`, { groups: [group] }));
  fc.assert(
    fc.property(fc.string(), (text) => {
      const ids = sourcesFor(many, text).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    }),
  );
});
