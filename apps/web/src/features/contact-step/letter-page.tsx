import { templateOf } from '@acquaint/core/library/school-template';
import type { SchoolTemplate } from '@acquaint/core/library/school-template';
import { Callout } from '@acquaint/ui/callout';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { PrintButton, PrintSheet } from '@acquaint/ui/print-page';
import { StateMark } from '@acquaint/ui/state-mark';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import { compose } from '../composer/draft-model.ts';
import type { Composed } from '../composer/draft-model.ts';
import { useSchoolTemplates, wordsInForce } from '../composer/use-school-templates.ts';
import type { InterviewView } from '../interview/interview-view.ts';
import { findingSentence } from '../interview/rule-words.ts';
import { useInterview } from '../interview/use-interview.ts';
import { useLetterFit } from './use-letter-fit.ts';
import type { Paper } from './use-letter-fit.ts';

type Letter = Pick<Composed, 'text' | 'missing'> & { isPosted: boolean };

/** The letter as it stands: the one that was posted, else the one in the making. */
function letterOf(
  { dossier, drafts }: InterviewView,
  known: readonly SchoolTemplate[] | undefined,
): Letter | null {
  const posted = dossier.interview.messages.findLast(
    ({ kind, channel }) => kind === 'request' && channel === 'letter',
  );
  if (posted) return { text: posted.text, missing: [], isPosted: true };
  if (known === undefined) return null;
  const draft = drafts.find(({ kind }) => kind === 'request');
  const schoolTemplate =
    draft?.templateId === 'T05' ? draft.schoolTemplate : wordsInForce('T05', dossier, known);
  const template = templateOf('T05', schoolTemplate, known);
  if (!template) return null;
  const isByHand = draft?.channel === 'letter' && draft.text !== '';
  const written = {
    templateId: 'T05',
    schoolTemplate,
    slots: draft?.values ?? {},
    subject: null,
    text: isByHand ? draft.text : null,
    renderedWith: null,
  };
  const { text, missing } = compose(dossier, template, written, {});
  return { text, missing, isPosted: false };
}

/** Usual paper where the student lives. */
const paperOf = (country: string | null): Paper =>
  country === 'US' || country === 'CA' ? 'letter' : 'a4';

/** The letter on its one page, ready for the printer (R45). */
export function LetterPage({ id }: { id: string }) {
  const { t } = useLingui();
  const interview = useInterview(id);
  const { name, view } = interview;
  useTitle(t`Letter`, name);
  const [paper, setPaper] = useState<Paper>(paperOf(view.dossier.student.country));
  const school = useSchoolTemplates(id);
  const letter = letterOf(view, school.data);
  const { sheet, over } = useLetterFit(paper, letter?.text ?? '');
  const missing = letter?.missing.map(({ label }) => label).join(', ') ?? '';
  const held = view.assessment.actions.print_letter.blockedBy.find(
    ({ severity }) => severity === 'BLOCK' && letter?.isPosted !== true,
  );
  const notLoaded = school.isError ? t`The words could not be loaded.` : t`The letter is loading.`;
  const reason =
    letter === null
      ? notLoaded
      : missing
        ? t`Still open: ${missing}.`
        : over > 0
          ? t`The letter does not fit on one page yet.`
          : held && findingSentence(held);

  return (
    <main className="mx-auto max-w-[48rem] px-4 py-6 print:max-w-none print:p-0">
      <div data-print="hide">
        <PageHeader
          title={t`Your letter to ${name}`}
          back={{ href: paths.step(id, 'contact'), label: t`Back to the text` }}
          actions={<PrintButton variant="primary" label={t`Print`} disabledReason={reason} />}
        />
        <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
          <NativeSelect
            label={t`Paper`}
            value={paper}
            options={[
              { value: 'a4', label: t`A4` },
              { value: 'letter', label: t`US letter` },
            ]}
            onChange={(event) => setPaper(event.currentTarget.value === 'a4' ? 'a4' : 'letter')}
          />
          <div role="status">
            {over > 0 ? (
              <StateMark state="problem">
                {plural(over, {
                  one: 'About # line too long for one page',
                  other: 'About # lines too long for one page',
                })}
              </StateMark>
            ) : (
              <StateMark state="done">
                <Trans>Fits on one page</Trans>
              </StateMark>
            )}
          </div>
        </div>
        {missing !== '' && (
          <div className="mb-6">
            <Callout tone="warning" title={t`Something is still open`}>
              {missing}
            </Callout>
          </div>
        )}
      </div>
      <PrintSheet>
        <div dir="auto" lang="en" className="leading-[1.4] whitespace-pre-wrap print:text-[11pt]">
          {letter?.text}
        </div>
      </PrintSheet>
      <p data-print="hide" className="mt-6 max-w-prose text-sm text-muted">
        <Trans>
          Sign above your printed name. After posting it, note it on the step “Contact”, so that the
          week of your call is counted from there.
        </Trans>
      </p>
      {/* The same text at the size of the paper, where its height can be measured. */}
      <div aria-hidden="true" data-print="hide" className="invisible h-0 overflow-hidden">
        <div ref={sheet} className="text-[11pt] leading-[1.4] whitespace-pre-wrap">
          {letter?.text}
        </div>
      </div>
    </main>
  );
}
