import { describe, expect, test } from 'vitest';

import { templates } from '../../library/templates.ts';
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
});
