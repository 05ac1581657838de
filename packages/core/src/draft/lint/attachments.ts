import { lintRule, type LintHit } from './lint-rule.ts';

export const attachmentRules = [
  lintRule({
    id: 'L07',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, R71, G14',
    applies: ({ attachments }) => attachments.length > 0,
    check: ({ draft, dossier }) =>
      draft.attachments.flatMap(({ name, kind }): LintHit[] => {
        const asked = dossier.interview.capture.resumeAskedAt !== null;
        if (kind === 'resume') return asked ? [] : [{ code: 'resume', params: { file: name } }];
        if (kind === 'calendar') {
          const confirms = draft.kind === 'confirmation' || draft.templateId === 'T18';
          return confirms ? [] : [{ code: 'calendar', params: { file: name } }];
        }
        return [{ code: 'other', params: { file: name } }];
      }),
  }),
];
