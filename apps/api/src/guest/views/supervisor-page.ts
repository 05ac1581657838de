import { html } from 'hono/html';
import { supervisorSay } from '@acquaint/core/rules/locate/internship';
import { nameOf } from '@acquaint/core/rules/talk';
import { formatDayMonthYear } from '@acquaint/core/schedule/format';
import type { PermissionStatus } from '@acquaint/core/workflow/records';
import type { View } from './view.ts';
import { area, choices, field, problemList } from './fields.ts';
import { addressIn, layout, type Markup, nothing } from './layout.ts';

const CHOICE_OF: Partial<Record<PermissionStatus, string>> = {
  granted: 'fine',
  granted_with_conditions: 'conditions',
  declined: 'no',
};

/** Where the supervisor of an internship says whether the student may ask this person. */
export function supervisorPage(view: View): Markup {
  const { guest, reader, token, form, filled, note } = view;
  const { dossier } = guest;
  const { say, locale } = reader;
  const { student, contact, interview, school } = dossier;
  const name = nameOf(contact);
  const title = say('title_supervisor', { student: student.fullName, name });
  const asked = supervisorSay(dossier);
  const sent = interview.messages.filter(({ to }) => to.kind === 'supervisor');
  const body: Markup[] = [note ? html`<p class="note" role="status">${note}</p>` : nothing];
  if (!asked.needed) {
    body.push(html`<p>${say('sup_over')}</p>`);
    return layout(reader, { title, school: school.name, body, token });
  }
  const conditions = asked.permission?.conditions ?? null;
  const chosen = CHOICE_OF[asked.permission?.status ?? 'asked'];
  body.push(
    html`<p>
        ${say('sup_ask', {
          student: student.fullName,
          name: contact.fullName.value,
          role: contact.jobTitle.value || contact.employer.value,
          minutes: interview.minutes,
        })}
      </p>
      ${
        sent.length === 0
          ? nothing
          : html`<details>
              <summary>${say('wrote', { student: student.fullName })}</summary>
              ${sent.map(({ text }) => html`<pre class="letter" dir="auto">${text}</pre>`)}
            </details>`
      }
      <ul>
        <li>${say('sup_promise_internal')}</li>
        <li>${say('sup_promise_optional')}</li>
      </ul>
      ${
        chosen === undefined
          ? nothing
          : html`<section class="note" role="status">
              <p>
                <strong>${say('sup_now')}:</strong> ${say(
                  chosen === 'fine' ? 'sup_fine' : chosen === 'no' ? 'sup_no' : 'sup_conditions',
                )}
              </p>
              ${conditions?.text ? html`<p dir="auto">${conditions.text}</p>` : nothing}
              ${
                conditions && (conditions.from || conditions.until)
                  ? html`<p>
                      ${say('sup_from')}
                      ${conditions.from ? formatDayMonthYear(conditions.from, locale) : '…'}
                      ${say('sup_until')}
                      ${conditions.until ? formatDayMonthYear(conditions.until, locale) : '…'}
                    </p>`
                  : nothing
              }
              <p>${say('sup_thanks', { student: student.fullName })}</p>
            </section>`
      }
      <form method="post" action="${addressIn(token, reader, 'answer')}">
        ${problemList(reader, filled)}
        <input type="hidden" name="_form" value="${form}" />
        ${choices(filled, {
          kind: 'radio',
          name: 'answer',
          legend: say('sup_answer'),
          chosen: chosen === undefined ? [] : [chosen],
          choices: [
            { value: 'fine', label: say('sup_fine') },
            {
              value: 'conditions',
              label: say('sup_conditions'),
              more: conditionFields(view, conditions),
            },
            { value: 'no', label: say('sup_no') },
            { value: 'instead', label: say('sup_instead'), more: nameFields(view) },
          ],
        })}
        <button>${say('send')}</button>
      </form>`,
  );
  return layout(reader, { title, school: school.name, body, token });
}

function conditionFields(
  { reader, filled }: View,
  present: { text: string; from: string | null; until: string | null } | null,
): Markup {
  const { say } = reader;
  return html`${area(filled, {
      name: 'conditions',
      label: say('sup_conditions_words'),
      max: 1000,
      value: present?.text ?? '',
    })}
    <div class="row">
      ${field(reader, filled, { name: 'from', label: say('sup_from'), type: 'date', value: present?.from ?? '' })}
      ${field(reader, filled, { name: 'until', label: say('sup_until'), type: 'date', value: present?.until ?? '' })}
    </div>`;
}

function nameFields({ reader, filled, guest }: View): Markup {
  const { say } = reader;
  const student = guest.dossier.student.fullName;
  return html`<p><strong>${say('sup_names', { student })}</strong></p>
    <p class="soft">${say('sup_names_hint', { student })}</p>
    ${[1, 2, 3].map(
      (n) =>
        html`${field(reader, filled, { name: `name-${n}`, label: say('sup_name_n', { n }) })}
          <div class="row">
            ${field(reader, filled, { name: `role-${n}`, label: say('sup_role') })}
            ${field(reader, filled, { name: `team-${n}`, label: say('sup_team') })}
          </div>`,
    )}`;
}
