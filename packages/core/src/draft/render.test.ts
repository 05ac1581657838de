import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTemplate, type Template } from '../library/define-template.ts';
import { samples } from '../library/samples.ts';
import { templates } from '../library/templates.ts';
import { fieldsOf, type Values } from './fields.ts';
import { bodyText, preview, render } from './render.ts';
import { sliceSegments, textOf } from './segments.ts';

function template(body: string, subject?: string): Template {
  const check = checkTemplate({
    id: 'X1',
    name: 'test',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 1, max: 100 },
    body,
    ...(subject === undefined ? {} : { subject }),
  });
  if (!check.ok) throw new Error(check.reason);
  return check.template;
}

function text(body: string, values: Values): string {
  const rendered = render(template(body), values);
  return rendered.ok ? textOf(rendered.body) : `missing: ${JSON.stringify(rendered.missing)}`;
}

describe('render', () => {
  test('D.0: segments know their origin and their exact place', () => {
    const rendered = render(template('Hi {{student.name}}: {{whyYou}}'), {
      'student.name': 'Zoë 🙂',
      whyYou: 'Because.',
    });
    expect(rendered).toMatchObject({
      ok: true,
      body: [
        { text: 'Hi ', start: 0, end: 3, origin: 'template' },
        { text: 'Zoë 🙂', start: 3, end: 9, origin: 'field', variable: 'student.name' },
        { text: ': ', start: 9, end: 11, origin: 'template' },
        { text: 'Because.', start: 11, end: 19, origin: 'slot', variable: 'whyYou' },
      ],
    });
  });

  test('D.0: what is missing is named, never blank', () => {
    const rendered = render(template('{{goal}} {{minutes}} {{goal}}', 'On {{field}}'), {
      minutes: '  ',
    });
    expect(rendered).toEqual({
      ok: false,
      missing: [
        { variable: 'field', label: 'Career field', kind: 'field' },
        { variable: 'goal', label: 'What you want to find out', kind: 'slot' },
        { variable: 'minutes', label: 'Minutes', kind: 'field' },
      ],
    });
  });

  test('D.0: a preview shows what is missing as a segment of its own', () => {
    const shown = preview(template('Find out {{goal}}. [[{{?offerHelp}}]]'), {});
    expect(textOf(shown.body)).toBe('Find out ‹What you want to find out›.');
    expect(shown.body[1]).toMatchObject({ origin: 'missing', variable: 'goal' });
    expect(shown.open).toEqual(['offerHelp']);
  });

  test('D.0: an empty group takes its sentence and one gap with it', () => {
    const sentence = 'One. [[{{?offerHelp}} Two.]] Three.';
    expect(text(sentence, {})).toBe('One. Three.');
    expect(text(sentence, { offerHelp: 'I can help.' })).toBe('One. I can help. Two. Three.');
    expect(text('One.\n\n[[{{?offerHelp}}]]\n\nTwo.', {})).toBe('One.\n\nTwo.');
    expect(text('One. [[{{?offerHelp}}]]\n\nTwo.', {})).toBe('One.\n\nTwo.');
    expect(text('One. [[{{?offerHelp}}]] [[{{?articleLine}}]]', {})).toBe('One.');
    expect(text('[[{{?offerHelp}}]] One.', {})).toBe('One.');
  });

  test('D.0: a required variable in a vanished group is not missed', () => {
    expect(text('One. [[{{?offerHelp}} {{goal}}]]', {})).toBe('One.');
  });

  test('D.0: a clause that ends in a stop does not double it', () => {
    expect(text('Find out {{goal}}. Yes.', { goal: 'how it works.' })).toBe(
      'Find out how it works. Yes.',
    );
    expect(text('Find out {{goal}}. Yes.', { goal: 'why?' })).toBe('Find out why? Yes.');
  });

  test('R12: a name goes in letter for letter', () => {
    const name = 'Guðrún Ólafsdóttir-Ng';
    expect(text('Dear {{contact.fullName}}', { 'contact.fullName': name })).toBe(`Dear ${name}`);
  });

  test('L02: a value is never parsed again', () => {
    expect(text('Hi {{student.name}}.', { 'student.name': '{{goal}} [[x]]', goal: 'no' })).toBe(
      'Hi {{goal}} [[x]].',
    );
  });

  test('D.0: a subject stays one line', () => {
    const rendered = render(template('Hi', 'About {{field}}'), { field: 'water\n\nBcc: x' });
    expect(rendered.ok && rendered.subject && textOf(rendered.subject)).toBe('About water Bcc: x');
  });

  test('D.0: ranges hold greeting, body and closing', () => {
    const rendered = render(
      template('{{greeting}},\n\nShort body.\n\nKind regards,\n{{student.name}}'),
      { greeting: 'Dear Dr. Ng', 'student.name': 'Maya' },
    );
    if (!rendered.ok) throw new Error('expected a message');
    const whole = textOf(rendered.body);
    const cut = (range: { start: number; end: number } | null) =>
      range && whole.slice(range.start, range.end);
    expect(cut(rendered.greetingRange)).toBe('Dear Dr. Ng,');
    expect(bodyText(rendered)).toBe('Short body.');
    expect(cut(rendered.closingRange)).toBe('Kind regards,\nMaya');
    expect(textOf(sliceSegments(rendered.body, rendered.bodyRange))).toBe('Short body.');
  });
});

describe('render, for any template and values', () => {
  const anyTemplate = fc.constantFrom(...templates);
  const word = fc.stringMatching(/^[A-Za-zé.,?]{1,12}( [A-Za-z]{1,8}){0,3}$/);

  test('D.0: segments lie end to end and hold the values', () => {
    fc.assert(
      fc.property(anyTemplate, fc.infiniteStream(word), (chosen, words) => {
        const values = Object.fromEntries(
          fieldsOf(chosen).map(({ name }) => [name, words.next().value]),
        );
        const rendered = render(chosen, values);
        if (!rendered.ok) return false;
        const whole = textOf(rendered.body);
        expect(rendered.body.map(({ start, end }) => whole.slice(start, end))).toEqual(
          rendered.body.map((segment) => segment.text),
        );
        const named = rendered.body.flatMap(({ variable, text: own }) =>
          variable === undefined ? [] : [[own, values[variable]]],
        );
        for (const [own, value] of named) expect(own).toBe(value?.trim());
        return !/\{\{|\}\}|\[\[|\]\]/.test(whole);
      }),
    );
  });

  test('D.0: taking away one required value is always noticed', () => {
    fc.assert(
      fc.property(anyTemplate, fc.nat(), (chosen, pick) => {
        const required = fieldsOf(chosen).filter((field) => field.required);
        const gone = required[pick % Math.max(1, required.length)];
        if (gone === undefined) return;
        const rendered = render(chosen, { ...samples, [gone.name]: ' ' });
        expect(rendered).toMatchObject({ ok: false, missing: [{ variable: gone.name }] });
      }),
    );
  });
});
