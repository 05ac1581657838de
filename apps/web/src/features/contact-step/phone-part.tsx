import { phoneCard } from '@acquaint/core/draft/phone-card';
import { render } from '@acquaint/core/draft/render';
import { textOf } from '@acquaint/core/draft/segments';
import { templateValues } from '@acquaint/core/draft/values';
import { fieldsOf } from '@acquaint/core/draft/fields';
import { templateById } from '@acquaint/core/library/templates';
import type { Light } from '@acquaint/core/workflow/interview';
import { Card } from '@acquaint/ui/card';
import { Disclosure } from '@acquaint/ui/disclosure';
import { LinkButton } from '@acquaint/ui/link-button';
import { useLingui } from '@lingui/react/macro';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { DraftSaveStatus } from '../composer/draft-save-status.tsx';
import { FieldChips } from '../composer/field-chips.tsx';
import { SlotFields } from '../composer/slot-fields.tsx';
import { useDraft } from '../composer/use-draft.ts';
import { isOpenFinding, InterviewFindings } from '../interview/finding-items.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { Conditions } from './conditions.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { PhoneScript } from './phone-script.tsx';

const nothingSaid: Record<Light, boolean> = { reason: false, time: false, why: false, how: false };

/** The call: own words first, then the card with its branches, ticks while speaking, the outcome. */
export function PhonePart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier, assessment } = interview.view;
  const draft = useDraft(interview, 'request', ['T06'], 'phone', {
    slots: {},
    // The card is taken apart by its words, so it has none of the school's.
    wordsOf: () => null,
  });
  const [said, setSaid] = useState(nothingSaid);
  const [callId] = useState(newId);
  const template = templateById('T06');
  const voicemail = templateById('T07');
  const values = templateValues(dossier, draft.written.slots);
  const card = phoneCard(values);
  const fields = template ? fieldsOf(template) : [];
  const spoken = voicemail ? render(voicemail, values) : null;
  const blocked = assessment.actions.make_call.blockedBy.filter(isOpenFinding);
  const isReady = card.missing.length === 0 && blocked.length === 0;
  const number = dossier.contact.channels.workPhone ?? dossier.contact.channels.privatePhone;
  const ids = { interviewId: interview.id, contactId: dossier.contact.id };

  return (
    <div className="flex max-w-160 flex-col gap-6">
      <Conditions interview={interview} />
      <Card
        title={t`Your own words`}
        level={4}
        actions={<DraftSaveStatus draft={draft} zone={dossier.student.timeZone} />}
      >
        <div className="flex flex-col gap-5">
          <SlotFields
            fields={fields}
            written={draft.written}
            fallback={values}
            idOf={(name) => `slot-${name}`}
            onChange={(name, text) =>
              draft.change({ slots: { ...draft.written.slots, [name]: text } })
            }
          />
          <FieldChips fields={fields} values={values} ids={ids} />
        </div>
      </Card>
      {blocked.length > 0 && (
        <Card title={t`Before you dial`} level={4}>
          <InterviewFindings interview={interview} findings={blocked} label={t`Before you dial`} />
        </Card>
      )}
      <PhoneScript card={card} said={said} onSaid={setSaid} />
      {spoken?.ok && (
        <Disclosure summary={t`On voicemail: say this once, then send a mail`}>
          <p className="leading-relaxed">{textOf(spoken.body)}</p>
        </Disclosure>
      )}
      {isReady && number && (
        <div>
          <LinkButton
            variant="primary"
            href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}
            icon={<Phone aria-hidden="true" className="size-4 shrink-0" />}
          >
            {t`Call ${number}`}
          </LinkButton>
        </div>
      )}
      {isReady && (
        <Card title={t`After the call`} level={4}>
          <OutcomeForm
            interview={interview}
            command="logCall"
            onLog={(outcome, callBackAt) =>
              interview.act({
                type: 'logCall',
                data: { call: { id: callId, outcome, callBackAt, said, note: null }, at: null },
              })
            }
          />
        </Card>
      )}
    </div>
  );
}
