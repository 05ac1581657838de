import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../draft/fields.ts';
import { measure } from '../draft/measure.ts';
import { bodyText, render } from '../draft/render.ts';
import { textOf } from '../draft/segments.ts';
import { countWords } from '../draft/word-count.ts';
import { templatePhrases } from '../phrases/library.ts';
import { accessLines } from './access-lines.ts';
import { checkTemplate, defineTemplate, type TemplateSource } from './define-template.ts';
import { samples } from './samples.ts';
import { templateById, templates } from './templates.ts';
import { defineVariables, isVariableName, variables } from './variables.ts';

const withoutOptional = {
  ...samples,
  suggestionThanks: '',
  questionsAhead: '',
  referralThanks: '',
  articleLine: '',
  offerHelp: '',
};

function filled(id: string, values = samples) {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const rendered = render(template, values);
  if (!rendered.ok) throw new Error(`${id} misses ${JSON.stringify(rendered.missing)}`);
  return { template, rendered };
}

describe('the templates', () => {
  test('D: T01 to T32, each once, each with a name for people', () => {
    const ids = Array.from({ length: 32 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`);
    expect(templates.map((template) => template.id)).toEqual(ids);
    expect(Object.keys(templatePhrases)).toEqual(ids);
  });

  test.each(templates.map((template) => template.id))(
    'L01: %s lies within its bounds, with and without its optional parts',
    (id) => {
      for (const values of [samples, withoutOptional]) {
        const { template, rendered } = filled(id, values);
        expect(measure(template, rendered)).toMatchObject({ fits: 'ok' });
      }
    },
  );

  test.each(templates.map((template) => template.id))('L02: %s leaves nothing unfilled', (id) => {
    for (const values of [samples, withoutOptional]) {
      const { rendered } = filled(id, values);
      const whole = textOf([...(rendered.subject ?? []), ...rendered.body]);
      expect(whole).not.toMatch(/\{\{|\}\}|\[\[|\]\]|‹|›/);
      expect(whole).not.toMatch(/ {2}|\n{5}| \n|\.\./);
    }
  });

  test('R38: each written request to a stranger holds the four points', () => {
    for (const id of ['T01', 'T02', 'T04', 'T05', 'T12']) {
      const names = fieldsOf(filled(id).template).map((field) => field.name);
      expect(names).toEqual(expect.arrayContaining(['goal', 'minutes', 'whyYou', 'howFound']));
    }
  });

  test('L26: templates that name a referrer ask for consent', () => {
    for (const template of templates) {
      const names = fieldsOf(template).map((field) => field.name);
      expect(template.requires === 'referral.nameUseConsent').toBe(names.includes('referrer.name'));
    }
  });

  test('L34: the graceful close asks nothing', () => {
    expect(bodyText(filled('T15').rendered)).not.toContain('?');
  });

  test('R45: the letter has its header apart from the body', () => {
    const { rendered } = filled('T05');
    const header = textOf(rendered.body).slice(0, rendered.headerRange?.end);
    expect(header.startsWith('Maya Oyelaran\n18 Linden Court')).toBe(true);
    expect(header.endsWith('Request for a short conversation about water engineering')).toBe(true);
  });

  test('B.11: the four access lines can be picked', () => {
    expect(accessLines.map((line) => line.id)).toEqual(['A', 'B', 'C', 'D']);
    for (const { text } of accessLines) {
      expect(countWords(text)).toBeGreaterThanOrEqual(12);
      expect(countWords(text)).toBeLessThanOrEqual(80);
    }
  });
});

describe('the variables', () => {
  test('D.0.1: every one has a sample, and samples of slots keep their bounds', () => {
    expect(Object.keys(samples).toSorted()).toEqual(Object.keys(variables).toSorted());
    const outside: string[] = [];
    for (const [name, variable] of Object.entries(variables)) {
      if (variable.words === undefined || !isVariableName(name)) continue;
      const count = countWords(samples[name]);
      if (count < variable.words.min || count > variable.words.max) outside.push(name);
    }
    expect(outside).toEqual([]);
  });

  test('D.0.1: every one is used by a template', () => {
    const used = new Set(templates.flatMap((t) => fieldsOf(t).map((field) => field.name)));
    expect(
      Object.keys(variables).filter((name) => isVariableName(name) && !used.has(name)),
    ).toEqual([]);
  });

  test('D.0.1: a slot without bounds, or bounds the wrong way round, are refused', () => {
    const variable = { form: 'clause', label: 'x', hint: 'y' } as const;
    expect(() => defineVariables({ mine: { ...variable, kind: 'slot' } })).toThrow(
      'variables.mine',
    );
    expect(() =>
      defineVariables({ mine: { ...variable, kind: 'slot', words: { min: 9, max: 2 } } }),
    ).toThrow('variables.mine: the bounds 9–2 are not in order');
    expect(() => defineVariables({ 'Not ok': { ...variable, kind: 'field' } })).toThrow(
      'variables.Not ok',
    );
  });
});

describe('a wrong template', () => {
  const source: TemplateSource = {
    id: 'T01',
    name: 'x',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 1, max: 9 },
    body: 'Hello {{student.name}}',
  };

  test('an unknown variable is named with its place', () => {
    expect(() => defineTemplate({ ...source, body: 'Hi\n{{nobody}}' })).toThrow(
      'templates.T01.body: variable_unknown at 2:1 ("nobody")',
    );
    expect(checkTemplate({ ...source, subject: '{{goal' })).toMatchObject({
      ok: false,
      place: 'subject',
      problem: { code: 'variable_not_closed', at: 0 },
    });
  });

  test('bounds must be one pair in order', () => {
    expect(() => defineTemplate({ ...source, words: { min: 9, max: 1 } })).toThrow(
      'templates.T01.bounds: 9–1 are not in order',
    );
    expect(() => defineTemplate({ ...source, chars: { min: 1, max: 2 } })).toThrow(
      'templates.T01.bounds: needs bounds either in words or in characters',
    );
  });

  test('an empty body, a subject of two lines and a bad id are refused', () => {
    expect(() => defineTemplate({ ...source, body: ' \n' })).toThrow(
      'templates.T01.body: is empty',
    );
    expect(() => defineTemplate({ ...source, subject: 'a\nb' })).toThrow('templates.T01.subject');
    expect(() => defineTemplate({ ...source, id: 'no good' })).toThrow('templates.no good.id');
  });
});
