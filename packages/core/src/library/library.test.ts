import { describe, expect, test } from 'vitest';
import { countWords } from '../draft/word-count.ts';
import { NOTE_SOURCE_KINDS } from '../workflow/interview.ts';
import {
  attire,
  defineChecklist,
  employerResearch,
  fieldResearch,
  personResearch,
} from './checklists.ts';
import { defineFields, fieldGroups, type FieldGroup, type FieldRow } from './define-field.ts';
import { careerFields } from './fields.ts';
import { fillQuestion } from './fill-question.ts';
import { attireSettings } from './kinds.ts';
import { introduction } from './opening.ts';
import { questions } from './questions.ts';
import { researchSourceKinds } from './research-sources.ts';

describe('checklists', () => {
  test('E.1, E.2: twelve lines on the field, nine on the employer', () => {
    expect(fieldResearch).toHaveLength(12);
    expect(employerResearch).toHaveLength(9);
    expect(fieldResearch[2]?.id).toBe('E1.3');
  });

  test('R75: there is advice for each setting, and none by gender', () => {
    expect(Object.keys(attire)).toEqual([...attireSettings]);
    const words = Object.values(attire).flatMap(({ wear }) => wear.map((line) => line.text));
    expect(words.join(' ')).not.toMatch(/\b(men|women|man|woman|male|female|his|her|ladies)\b/i);
  });

  test('a doubled or empty line is refused with its place', () => {
    expect(() => defineChecklist('A', ['x', ' '])).toThrow('checklists.A.2: is empty');
    expect(() => defineChecklist('A', ['x', 'x'])).toThrow('checklists.A: holds a line twice');
  });

  test('R60: every kind of source is explained and points at lines that exist', () => {
    expect(researchSourceKinds.map((source) => source.kind)).toEqual([...NOTE_SOURCE_KINDS]);
    const lines = [...fieldResearch, ...employerResearch, ...personResearch].map(({ id }) => id);
    expect(lines).toEqual(expect.arrayContaining(researchSourceKinds.flatMap((s) => s.goodFor)));
  });
});

describe('career fields', () => {
  test('E.4: about sixty fields in every group', () => {
    expect(careerFields.length).toBeGreaterThanOrEqual(60);
    expect(new Set(careerFields.map((field) => field.group)).size).toBe(fieldGroups.length);
  });

  const row: FieldRow = ['one', 'one', 'Does one.', 'a; b', 'c', 'two'];
  const two: FieldRow = ['two', 'two', 'Does two.', 'a; b', 'c', 'one'];
  const groups = (...rows: FieldRow[]): Record<FieldGroup, FieldRow[]> => ({
    engineering: rows,
    computing: [],
    science: [],
    health: [],
    education: [],
    business: [],
    finance: [],
    law_government: [],
    media_arts: [],
    social: [],
    built_land: [],
    service_trades: [],
  });

  test('a doubled id and an unknown neighbour are refused', () => {
    expect(defineFields(groups(row, two))).toHaveLength(2);
    expect(() => defineFields(groups(row, two, row))).toThrow('fields.one: is defined twice');
    expect(() => defineFields(groups(row))).toThrow(
      'fields.one.neighbours: "two" is no other field',
    );
  });
});

describe('questions as they are read out', () => {
  const text = (id: string, words = {}) => {
    const question = questions.find((each) => each.id === id);
    return question === undefined ? '' : fillQuestion(question, words);
  };

  test('C.1: placeholders are filled, blanks stay for the student', () => {
    expect(text('PATH6', { field: 'water engineering' })).toBe(
      'How did you land your very first post in water engineering?',
    );
    expect(text('ORG3', { org: 'Northgate' })).toContain('[…] at Northgate');
  });

  test('C.1: the article fits the role', () => {
    const ends = (role: string) => / of (an? .+)$/.exec(text('DAY3', { role }))?.[1];
    expect(ends('engineer')).toBe('an engineer?');
    expect(ends('nurse')).toBe('a nurse?');
    expect(ends('HR partner')).toBe('an HR partner?');
    expect(ends('UX designer')).toBe('a UX designer?');
    expect(ends('university librarian')).toBe('a university librarian?');
    expect(ends('underwriter')).toBe('an underwriter?');
  });

  test('C.1: what is not known is said in general terms, never in braces', () => {
    for (const { id } of questions) expect(text(id, { field: ' ' })).not.toMatch(/[{}]/);
    expect(text('DAY3')).toContain('of a person in your role?');
  });
});

test('C.5: the example of an introduction keeps its length', () => {
  expect(countWords(introduction.example)).toBeGreaterThanOrEqual(60);
  expect(countWords(introduction.example)).toBeLessThanOrEqual(90);
});
