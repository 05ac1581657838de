import { describe, expect, test } from 'vitest';
import { fillQuestion } from '../library/fill-question.ts';
import { questions } from '../library/questions.ts';
import type { BlockedCode } from './blocked-questions.ts';
import { detect, isBlocked } from './detect.ts';

const codes = (text: string) => detect(text).map((remark) => remark.code);

describe('the form of a question', () => {
  test('C.3: a closed question gets a hint to open it up', () => {
    expect(detect('Do you like your work?')).toEqual([
      { code: 'closed', severity: 'INFO', start: 0, end: 2 },
    ]);
    expect(codes('Do people switch, and how do they fare?')).toEqual([]);
    expect(codes('Doing what makes you proud?')).toEqual([]);
    expect(codes('Who depends on your team?')).toEqual([]);
  });

  test('C.3: 25 words are fine, 26 are too long', () => {
    const words = (n: number) => `${Array.from({ length: n }, () => 'how').join(' ')}?`;
    expect(codes(words(25))).toEqual([]);
    const text = words(26);
    expect(detect(text)).toEqual([
      { code: 'too_long', severity: 'WARN', start: text.lastIndexOf('how'), end: text.length },
    ]);
  });

  test('C.3: two question marks are two questions', () => {
    const text = 'What do you read? And why?';
    expect(detect(text)).toEqual([{ code: 'two_questions', severity: 'WARN', start: 18, end: 26 }]);
    expect(codes('What do you read??')).toEqual([]);
  });
});

describe('the blocked list', () => {
  const refused: readonly (readonly [BlockedCode, string])[] = [
    ['job_ask', 'Do you have a job for me?'],
    ['job_ask', 'Do you know of any internships I could apply for?'],
    ['job_ask', 'Are you hiring at the moment?'],
    ['job_ask', 'Is there an opening on your team?'],
    ['job_ask', 'Could you refer me to the recruiter?'],
    ['job_ask', 'How can I get you to hire me?'],
    ['resume', 'Could you pass on my résumé to your boss?'],
    ['resume', 'Can you forward my CV?'],
    ['own_pay', 'What do you earn?'],
    ['own_pay', 'How much do you make a year?'],
    ['own_pay', 'What is your salary?'],
    ['age', 'How old are you?'],
    ['marriage', 'Are you married?'],
    ['children', 'Do you have children?'],
    ['children', 'Are you planning to have a family?'],
    ['religion', 'What religion are you?'],
    ['politics', 'Who did you vote for?'],
    ['health', 'Have you ever been diagnosed with burnout?'],
    ['origin', 'Where are you originally from?'],
    ['orientation', 'Are you gay?'],
    ['confidential', 'Can you tell me about confidential projects?'],
    ['confidential', 'What unreleased products are in the pipeline?'],
    ['gossip', 'What do you think of your boss?'],
    ['gossip', 'Is it true that Dr. Kim is difficult?'],
    ['first_page', 'What does your company do?'],
    ['first_page', 'Where is your organization located?'],
  ];

  test.each(refused)('G18: %s: "%s"', (code, text) => {
    const remark = detect(text).find((each) => each.code === code);
    expect(remark).toMatchObject({ severity: 'BLOCK' });
    expect(text.slice(remark?.start, remark?.end)).not.toBe('');
  });

  const fine = [
    'What decisions do you make on a normal day?',
    'How do you handle confidential data in your daily work?',
    'Which clients in this sector are the most demanding?',
    'How do careers here fit with having children?',
    'What range would a beginner in this region earn?',
    'Where do openings in this field become known?',
    'What do you think about open-source tools in hydrology?',
    'How did your faith in models change over the years?',
    'What should I have done before I applied for my first internship?',
    'How do hiring managers read applications of beginners?',
    'What health and safety rules shape the work on site?',
    'Which political decisions affect the water sector most?',
  ];

  test.each(fine)('G18: not refused: "%s"', (text) => {
    expect(detect(text).filter((remark) => remark.severity === 'BLOCK')).toEqual([]);
  });

  test('C.3: no question of the bank is refused', () => {
    const refusedIds = questions
      .filter((question) => isBlocked(detect(fillQuestion(question, { org: 'Northgate' }))))
      .map((question) => question.id);
    expect(refusedIds).toEqual([]);
  });

  test("C.3: the employer's name counts like your company", () => {
    const text = 'What does Northgate Utilities (UK) do?';
    expect(isBlocked(detect(text))).toBe(false);
    expect(detect(text, { organization: 'Northgate Utilities (UK)' })).toMatchObject([
      { code: 'first_page', start: 0, end: 37 },
    ]);
  });

  test('C.3: named colleagues are left out of it', () => {
    const text = 'How does Tomás Ferreira run the team?';
    expect(isBlocked(detect(text))).toBe(false);
    expect(detect(text, { colleagues: ['Tomás Ferreira', ' '] })).toMatchObject([
      { code: 'gossip', start: 9, end: 23 },
    ]);
  });
});
