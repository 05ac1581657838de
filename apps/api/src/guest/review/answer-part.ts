import { html } from 'hono/html';
import { area, choices, field } from '../views/fields.ts';
import { type Markup, nothing } from '../views/layout.ts';
import { READER_LIMITS } from './reader-form.ts';
import { formOf, namesOn, type ReaderView } from './view-parts.ts';

/** The form: another wording, words, and the decision, in the order in which one reads. */
export function answerPart(view: ReaderView): Markup {
  const { guest, reader, filled } = view;
  const { say } = reader;
  const { review, comments } = guest;
  const names = namesOn(view);
  // What was typed must be in sight when the form comes back.
  const isOpen = filled.problems.length > 0 || filled.values.has('text');
  return formOf(
    view,
    'answer',
    html`<h2>${say('review_answer')}</h2>
      <details${isOpen ? html` open` : nothing}>
        <summary>${say('review_change')}</summary>
        ${
          review.subject === null
            ? nothing
            : field(reader, filled, {
                name: 'subject',
                label: say('review_subject'),
                max: READER_LIMITS.subject,
                value: review.subject,
              })
        }
        ${area(filled, {
          name: 'text',
          label: say('review_text'),
          hint: say('review_change_hint', names),
          max: READER_LIMITS.text,
          value: review.text,
          rows: 14,
        })}
      </details>
      ${
        comments.length === 0
          ? nothing
          : html`<details>
              <summary>${say('review_kept', names)}</summary>
              ${choices(filled, {
                kind: 'checkbox',
                name: 'kept',
                legend: say('review_kept', names),
                hint: say('review_kept_hint'),
                choices: comments.map(({ id, text }) => ({ value: id, label: text })),
              })}
            </details>`
      }
      ${area(filled, {
        name: 'words',
        label: say('review_words', names),
        max: READER_LIMITS.words,
      })}
      ${choices(filled, {
        kind: 'radio',
        name: 'decision',
        legend: say('review_decide'),
        choices: [
          { value: 'approve', label: say('review_approve') },
          { value: 'approve_with_edits', label: say('review_approve_edits') },
          { value: 'changes_needed', label: say('review_changes') },
        ],
      })}
      <p class="soft">${say('review_privacy', names)}</p>`,
    say('review_send'),
  );
}
