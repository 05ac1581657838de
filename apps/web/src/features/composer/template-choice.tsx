import { templateById } from '@acquaint/core/library/templates';
import type { Template } from '@acquaint/core/library/define-template';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseInterview } from '../interview/use-interview.ts';
import { templateNames } from './template-names.ts';
import type { UseDraft } from './use-draft.ts';

/** Which skeleton the text follows. Own words stay when it changes. */
export function TemplateChoice({
  templateIds,
  template,
  draft,
}: {
  interview: UseInterview;
  templateIds: readonly string[];
  template: Template;
  draft: UseDraft;
}) {
  const { t, i18n } = useLingui();
  const nameOf = (id: string): string => {
    const name = templateNames[id];
    return name ? i18n._(name) : (templateById(id)?.name ?? id);
  };
  const isByHand = draft.written.text !== null;
  if (templateIds.length < 2 && !isByHand) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {templateIds.length > 1 && (
        <NativeSelect
          className="max-w-96 flex-1 basis-60"
          label={t`Kind of message`}
          value={template.id}
          options={templateIds.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={(event) =>
            draft.change({ templateId: event.currentTarget.value, text: null, subject: null })
          }
        />
      )}
      {isByHand && (
        <Button onClick={() => draft.change({ text: null, subject: null, renderedWith: null })}>
          <Trans>Use the template again</Trans>
        </Button>
      )}
    </div>
  );
}
