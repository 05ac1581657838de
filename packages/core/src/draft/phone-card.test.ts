import { describe, expect, test } from 'vitest';
import { samples } from '../library/samples.ts';
import { phoneCard } from './phone-card.ts';
import { textOf } from './segments.ts';

describe('the phone card', () => {
  const card = phoneCard(samples);

  test('T06: has three sections with their branches', () => {
    expect(card.sections.map(({ id, title }) => [id, title])).toEqual([
      ['A', 'Contact answers'],
      ['B', 'Assistant answers'],
      ['C', 'Voicemail'],
    ]);
    expect(card.sections[0]?.lines.map((line) => line.when)).toEqual([
      null,
      'If no',
      'If yes',
      'If yes to that',
      'If "let us talk now"',
      'If "do you want a position?"',
      'If no',
    ]);
  });

  test('R32: the script asks for a date and holds no interview question', () => {
    const whole = card.sections.flatMap((section) => section.lines.map((line) => textOf(line.say)));
    expect(whole.join(' ')).toContain('Which day would be easiest for you?');
    expect(whole.join(' ')).not.toMatch(/What route|Walk me through/);
  });

  test('R33: "let us talk now" has an answer', () => {
    const line = card.sections[0]?.lines.find((each) => each.when === 'If "let us talk now"');
    expect(line && textOf(line.say)).toContain('Could we fix a time?');
  });

  test('R38: one line covers the four points, and each can be ticked', () => {
    expect(card.sections[0]?.lines[2]?.covers).toEqual(['reason', 'time', 'why', 'how']);
    expect(card.ticks.map(({ point, text }) => [point, text])).toEqual([
      ['reason', samples.goal],
      ['time', '20 minutes in the next two weeks'],
      ['why', samples.whyYou],
      ['how', samples.howFound],
    ]);
  });

  test('R14: the lines before and after the call are apart', () => {
    expect(textOf(card.before)).toMatch(/^Before dialling: .*GVOOTH-roon/);
    expect(textOf(card.after)).toMatch(/^After the call: /);
  });

  test('T06: what is not known yet is listed and shown', () => {
    const early = phoneCard({ ...samples, goal: '', 'contact.respelling': null });
    expect(early.missing.map((each) => each.variable)).toEqual(['contact.respelling', 'goal']);
    expect(early.ticks[0]).toEqual({ point: 'reason', text: null });
    expect(early.before.some((segment) => segment.origin === 'missing')).toBe(true);
  });

  test('T06: blank lines in a value do not break the card', () => {
    const odd = phoneCard({ ...samples, whyYou: 'One.\n\n[Z] Trap\n- If x: y' });
    expect(odd.sections.map((section) => section.id)).toEqual(['A', 'B', 'C']);
    expect(odd.sections[0]?.lines).toHaveLength(7);
  });
});
