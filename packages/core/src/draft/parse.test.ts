import { describe, expect, test } from 'vitest';
import { layOut } from './layout.ts';
import { parse } from './parse.ts';

describe('parse', () => {
  test('D.0: text, required, optional and a group become nodes with their places', () => {
    const source = 'Hi {{student.name}}. [[{{?offerHelp}} Bye.]]';
    expect(parse(source)).toEqual({
      ok: true,
      nodes: [
        { type: 'text', text: 'Hi ', at: 0 },
        { type: 'variable', name: 'student.name', optional: false, at: 3 },
        { type: 'text', text: '. ', at: 19 },
        {
          type: 'group',
          at: 21,
          nodes: [
            { type: 'variable', name: 'offerHelp', optional: true, at: 23 },
            { type: 'text', text: ' Bye.', at: 37 },
          ],
        },
      ],
    });
  });

  const wrong: readonly [source: string, code: string, line: number, column: number][] = [
    ['one\ntwo {{goal', 'variable_not_closed', 2, 5],
    ['goal}}', 'variable_not_opened', 1, 5],
    ['{{ }}', 'variable_empty', 1, 1],
    ['{{gaol}}', 'variable_unknown', 1, 1],
    ['a\n\n[[{{?offerHelp}}', 'group_not_closed', 3, 1],
    ['done]]', 'group_not_opened', 1, 5],
    ['[[{{?offerHelp}} [[x]] ]]', 'group_in_group', 1, 18],
    ['[[always here]]', 'group_without_optional', 1, 1],
    ['[[{{goal}}]]', 'group_without_optional', 1, 1],
    ['{{goal\n}}', 'variable_not_closed', 1, 1],
  ];

  test.each(wrong)('D.0: %j is refused with its place', (source, code, line, column) => {
    expect(parse(source)).toMatchObject({ ok: false, problem: { code, line, column } });
  });

  test('D.0: a name that every object has is still unknown', () => {
    expect(parse('{{constructor}}')).toMatchObject({ problem: { code: 'variable_unknown' } });
  });
});

describe('layOut', () => {
  const names = (source: string) => {
    const laid = layOut(source);
    return laid.ok ? laid.parts.map((part) => part.name) : laid.problem;
  };

  test('D.0: finds greeting, body and closing of a mail', () => {
    expect(names('{{greeting}},\n\nHello.\n\nKind regards,\n{{student.name}}\n')).toEqual([
      'greeting',
      'gap',
      'body',
      'gap',
      'closing',
    ]);
  });

  test('D.0: a text without a greeting line is all body', () => {
    expect(names('Hello {{student.name}}, thank you,\n{{student.name}}')).toEqual(['body']);
  });

  test('D.0: the place of a problem is that in the whole text', () => {
    const source = '{{greeting}},\n\nHello {{gaol}}.\n\nThank you,\n{{student.name}}';
    expect(names(source)).toMatchObject({ code: 'variable_unknown', at: 21, line: 3, column: 7 });
  });
});
