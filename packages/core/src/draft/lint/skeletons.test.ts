import { describe, expect, test } from 'vitest';

import { samples } from '../../library/samples.ts';
import { templateById, templates } from '../../library/templates.ts';
import { render } from '../render.ts';
import { textOf } from '../segments.ts';
import { lintDraft, sendable } from './lint-draft.ts';
import { filled } from './skeletons.fixture.ts';

describe('D.5: every shipped template, filled with its sample values, may be sent', () => {
  test.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
    const dossier = filled(template);
    const findings = lintDraft(dossier);
    const held = findings
      .filter(({ severity }) => severity === 'BLOCK')
      .map(({ ruleId, message }) => `${ruleId} ${message}`);
    expect(held).toEqual([]);
    expect(sendable(findings)).toBe(true);
  });

  test('T17 with the link to their own page has no remark more, and without it no gap', () => {
    const template = templateById('T17');
    if (!template || template.kind === 'line') throw new Error('T17 is a message.');
    const dossier = filled(template);
    const codes = () => lintDraft(dossier).map(({ ruleId, severity }) => `${severity} ${ruleId}`);
    const without = codes();
    const texts = [samples, { ...samples, guestLink: null }].map((values) => {
      const made = render(template, values);
      return made.ok ? textOf(made.body) : '';
    });
    const [withLink = '', plain = ''] = texts;
    expect(withLink).toContain(`does it too: ${samples.guestLink}\n`);
    expect(plain).not.toMatch(/One tap|\n{3}/);
    if (dossier.draft) dossier.draft.text = withLink;
    expect(codes()).toEqual(without);
  });
});
