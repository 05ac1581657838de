import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPublishable,
  lintTemplate,
  nearestVariable,
  type TemplateToLint,
} from './lint-template.ts';
import { templateById } from './templates.ts';
import { templateKinds, withSchoolText } from './school-template.ts';
import { variables } from './variables.ts';

const shipped = (kind: string): TemplateToLint => {
  const template = templateById(kind);
  if (!template) throw new Error(kind);
  return {
    kind,
    language: 'en',
    subject: template.subject ?? null,
    body: template.body,
    siblings: [],
  };
};
const codes = (given: TemplateToLint) => lintTemplate(given).map(({ code }) => code);

describe('a template of the school', () => {
  test.each(templateKinds)('%s as it ships may be published', (kind) => {
    const findings = lintTemplate(shipped(kind));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isPublishable(findings)).toBe(true);
  });

  test('a misspelt variable comes with the one that was meant, an unknown one with none', () => {
    const t01 = shipped('T01');
    const slip = lintTemplate({ ...t01, body: t01.body.replace('{{howFound}}', '{{howfuond}}') });
    expect(slip).toMatchObject([
      { severity: 'error', code: 'variable_misspelt', place: 'body', suggestion: 'howFound' },
    ]);
    const { at } = slip[0] ?? {};
    expect(t01.body.replace('{{howFound}}', '{{howfuond}}').slice(at ?? 0)).toMatch(/^howfuond/);
    const unknown = lintTemplate({ ...t01, subject: 'About {{ weather }} and {{salary}}' });
    expect(unknown.map(({ code, place, suggestion }) => [code, place, suggestion])).toEqual([
      ['variable_unknown', 'subject', null],
      ['variable_unknown', 'subject', null],
    ]);
    expect(unknown[0]?.sentence).toContain('“weather”');
    expect(isPublishable(unknown)).toBe(false);
  });

  test('what cannot be read is named with its line', () => {
    const t01 = shipped('T01');
    expect(lintTemplate({ ...t01, body: 'Hi\n{{goal' })).toMatchObject([
      { code: 'broken', at: 3, sentence: expect.stringContaining('Line 2') as string },
    ]);
    expect(lintTemplate({ ...t01, body: '[[ always ]]' })[0]?.sentence).toMatch(
      /\{\{\?offerHelp\}\}/,
    );
    expect(lintTemplate({ ...t01, subject: 'a\nb' })).toMatchObject([
      { code: 'broken', place: 'subject' },
    ]);
  });

  test('a subject stands where a thread begins, and nowhere else', () => {
    expect(codes({ ...shipped('T01'), subject: ' ' })).toEqual(['subject_missing']);
    expect(codes({ ...shipped('T13'), subject: 'Again' })).toEqual(['subject_not_used']);
    expect(codes({ ...shipped('T13'), body: ' \n ' })).toEqual(['body_empty']);
  });

  test('a request that asks for work, or leaves out a point, may not be published', () => {
    const t01 = shipped('T01');
    const job = lintTemplate({
      ...t01,
      body: t01.body.replace('I am after insight only.', 'Do you have any openings for me?'),
    });
    expect(job).toContainEqual(expect.objectContaining({ severity: 'error', code: 'letter' }));
    const silent = lintTemplate({ ...t01, body: t01.body.replace('{{whyYou}}\n\n', '') });
    expect(isPublishable(silent)).toBe(false);
  });

  test('what no meeting has settled yet cannot stand in a request; the unusual is a warning', () => {
    const t01 = shipped('T01');
    const line = (text: string) => ({
      ...t01,
      body: t01.body.replace('Thank you for', `${text}\n\nThank you for`),
    });
    expect(lintTemplate(line('See you on {{meeting.weekday}}.'))).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'meeting_unknown_yet' }),
    );
    const team = lintTemplate(line('I sit in {{questionsAhead}}.'));
    expect(team).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'unusual_variable' }),
    );
    expect(codes(line('[[ I sit in {{?questionsAhead}}. ]]'))).not.toContain('unusual_variable');
  });

  test('languages of one message are held side by side', () => {
    const english = shipped('T13');
    const german: TemplateToLint = {
      kind: 'T13',
      language: 'de',
      subject: null,
      body: '{{greeting}},\n\nhätten Sie {{minutes}} Minuten für mich?\n\nVielen Dank,\n{{student.name}}',
      siblings: [{ ...english, language: 'en-GB' }],
    };
    const found = lintTemplate(german).filter(({ code }) => code === 'missing_here');
    const named = found.map(({ sentence }) => /“(\w+)”, this/.exec(sentence)?.[1]);
    expect(new Set(named)).toEqual(new Set(['field', 'goal', 'timeFrame']));
    expect(
      codes({ ...english, siblings: [{ ...german, language: 'de' }] }).filter((code) =>
        code.startsWith('missing'),
      ),
    ).toEqual(['missing_there', 'missing_there', 'missing_there']);
    expect(codes({ ...english, siblings: [{ ...german, language: 'en' }] })).not.toContain(
      'missing_there',
    );
    const mixed = { ...german, body: german.body.replace('für mich', '{{timeFrame}}') };
    expect(codes(mixed)).toContain('filled_in_english');
  });

  test('the nearest variable is one that exists, and every name is nearest to itself', () => {
    for (const name of Object.keys(variables)) expect(nearestVariable(name)).toBe(name);
    expect(nearestVariable('student.nmae')).toBe('student.name');
    expect(nearestVariable('x')).toBe(null);
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (name) => {
        const found = nearestVariable(name);
        expect(found === null || found in variables).toBe(true);
      }),
    );
  });

  test('no text brings the check down, and what it lets through can be read', () => {
    const pieces = fc.constantFrom(
      '{{goal}}',
      '{{',
      '}}',
      '[[',
      ']]',
      '{{?offerHelp}}',
      '\n\n',
      'Hi ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const given = { ...shipped('T01'), body: parts.join('') };
        const findings = lintTemplate(given);
        expect(!isPublishable(findings) || withSchoolText('T01', given).ok).toBe(true);
      }),
    );
  });
});
