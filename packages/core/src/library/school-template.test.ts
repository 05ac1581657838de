import { describe, expect, test } from 'vitest';
import { previewFor } from './previews.ts';
import { samples } from './samples.ts';
import {
  schoolTemplateFor,
  templateKinds,
  templateOf,
  withSchoolText,
  type SchoolTemplate,
} from './school-template.ts';
import { templateById } from './templates.ts';
import { variableCatalogue } from './variable-catalogue.ts';
import { textOf } from '../draft/segments.ts';

const of = (changes: Partial<SchoolTemplate>): SchoolTemplate => ({
  id: 'a',
  version: 1,
  kind: 'T01',
  language: 'en',
  cohortId: null,
  subject: 'About {{field}} and more',
  body: 'Hello',
  publishedAt: '2026-01-01T00:00:00.000Z',
  isCurrent: true,
  ...changes,
});

describe('which words hold', () => {
  test('own language before English, the cohort before the school, the newest first', () => {
    const school = of({});
    const german = of({ id: 'b', language: 'de' });
    const cohort = of({ id: 'c', cohortId: 'x' });
    const newer = of({ id: 'd', publishedAt: '2026-02-01T00:00:00.000Z' });
    const pick = (language: string, ...all: SchoolTemplate[]) =>
      schoolTemplateFor('T01', language, all)?.id ?? null;
    expect(pick('de-AT', school, german)).toBe('b');
    expect(pick('fr', school, german)).toBe('a');
    expect(pick('fr', german)).toBe(null);
    expect(pick('en', school, cohort, newer)).toBe('c');
    expect(pick('en', school, newer)).toBe('d');
    expect(pick('en', of({ kind: 'T02' }))).toBe(null);
    expect(pick('en', of({ isCurrent: false }))).toBe(null);
  });

  test('a text follows the version that it names, and the built-in words where there is none', () => {
    const known = [of({ version: 3 })];
    expect(templateOf('T01', { id: 'a', version: 3 }, known)?.body).toBe('Hello');
    const builtIn = templateById('T01');
    expect(templateOf('T01', { id: 'a', version: 2 }, known)).toBe(builtIn);
    expect(templateOf('T01', null, known)).toBe(builtIn);
    expect(templateOf('T02', { id: 'a', version: 3 }, known)).toBe(templateById('T02'));
    const unreadable = [of({ body: '{{gone}}' })];
    expect(templateOf('T01', { id: 'a', version: 1 }, unreadable)).toBe(builtIn);
  });

  test('bounds and gates stay those of the kind, and cards keep their words', () => {
    const check = withSchoolText('T03', { subject: 'Hi {{field}} people', body: 'Hello' });
    expect(check).toMatchObject({
      ok: true,
      template: {
        id: 'T03',
        requires: 'referral.nameUseConsent',
        words: { min: 60 },
        body: 'Hello',
      },
    });
    expect(withSchoolText('T06', { subject: null, body: 'Hello' }).ok).toBe(false);
    expect(withSchoolText('T99', { subject: null, body: 'Hello' }).ok).toBe(false);
    expect(templateKinds).toContain('T01');
    expect(templateKinds).not.toContain('T31');
  });
});

test('the catalogue names type, meaning, example and source of every variable', () => {
  expect(variableCatalogue.map(({ name }) => name)).toEqual(Object.keys(samples).toSorted());
  const of = (name: string) => variableCatalogue.find((entry) => entry.name === name);
  expect(of('whyYou')).toMatchObject({ source: 'student_writes', form: 'sentence' });
  expect(of('student.team')).toMatchObject({ source: 'internship' });
  expect(of('meeting.tz')).toMatchObject({ source: 'meeting' });
  expect(of('contact.fullName')).toMatchObject({
    source: 'contact',
    example: 'Guðrún Ólafsdóttir',
  });
});

test.each(templateKinds)('%s shows itself to three readers', (kind) => {
  const template = templateById(kind);
  if (!template) throw new Error(kind);
  expect(previewFor('full', template).missing).toEqual([]);
  expect(textOf(previewFor('minimum', template).body)).not.toMatch(/\{\{|\[\[/);
  expect(previewFor('rtl', template).missing).toEqual([]);
});
