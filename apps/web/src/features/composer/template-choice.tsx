import { templateById } from '@acquaint/core/library/templates';
import type { TemplateVersion } from '@acquaint/core/library/template-version';
import type { Template } from '@acquaint/core/library/define-template';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import { templateNames } from './template-names.ts';
import { isSameVersion } from './use-school-templates.ts';
import type { UseDraft } from './use-draft.ts';

/** Which skeleton the text follows. Own words stay when it changes. */
export function TemplateChoice({
  templateIds,
  wordsOf,
  template,
  draft,
}: {
  templateIds: readonly string[];
  wordsOf: (templateId: string) => TemplateVersion | null;
  template: Template;
  draft: UseDraft;
}) {
  const { t, i18n } = useLingui();
  const nameOf = (id: string): string => {
    const name = templateNames[id];
    return name ? i18n._(name) : (templateById(id)?.name ?? id);
  };
  const isByHand = draft.written.text !== null;
  const newest = wordsOf(template.id);
  const isNewer = newest !== null && !isSameVersion(newest, draft.written.schoolTemplate);
  function take(templateId: string) {
    const schoolTemplate = wordsOf(templateId);
    draft.change({ templateId, schoolTemplate, text: null, subject: null, renderedWith: null });
  }
  if (templateIds.length < 2 && !isByHand && !isNewer) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {templateIds.length > 1 && (
        <NativeSelect
          className="max-w-96 flex-1 basis-60"
          label={t`Kind of message`}
          value={template.id}
          options={templateIds.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={(event) => take(event.currentTarget.value)}
        />
      )}
      {isNewer && (
        <Button onClick={() => take(template.id)}>
          <Trans>Use your school’s new words</Trans>
        </Button>
      )}
      {isByHand && (
        <Button onClick={() => draft.change({ text: null, subject: null, renderedWith: null })}>
          <Trans>Use the template again</Trans>
        </Button>
      )}
    </div>
  );
}
