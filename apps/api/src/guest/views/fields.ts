import { html } from 'hono/html';
import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
import type { Problems } from '../forms/problems.ts';
import type { Reader } from '../reader.ts';
import { type Markup, nothing } from './layout.ts';

/** What a form shows again when it could not be carried out. */
export interface Filled {
  values: URLSearchParams;
  problems: Problems;
}

export const EMPTY: Filled = { values: new URLSearchParams(), problems: [] };

const problemOf = ({ problems }: Filled, name: string): string | undefined =>
  problems.find(({ field }) => field === name)?.sentence;

/** At the top of a form that came back: each line leads to its field. */
export function problemList(reader: Reader, { problems }: Filled): Markup {
  if (problems.length === 0) return nothing;
  return html`<div class="problems" role="alert">
    <p><strong>${reader.say('problems')}</strong></p>
    <ul>
      ${problems.map(({ field, sentence }) => html`<li><a href="#${field}">${sentence}</a></li>`)}
    </ul>
  </div>`;
}

export function errorLine(filled: Filled, name: string): Markup {
  const sentence = problemOf(filled, name);
  return sentence === undefined
    ? nothing
    : html`<p class="error" id="${name}-error">${sentence}</p>`;
}

interface Field {
  name: string;
  label: string;
  type?: 'text' | 'tel' | 'url' | 'date' | 'datetime-local' | 'number';
  hint?: GuestPhrase;
  /** Longest text, or the greatest number. */
  max?: number;
  min?: number;
  value?: string;
  autocomplete?: string;
}

/** One line of text, a number, a link or a moment. Nothing is required by the browser: we say why. */
export function field(reader: Reader, filled: Filled, given: Field): Markup {
  const { name, label, type = 'text', hint, max, min, value = '', autocomplete } = given;
  const bad = problemOf(filled, name) !== undefined;
  const described = [bad ? `${name}-error` : '', hint ? `${name}-hint` : ''].join(' ').trim();
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint ? html`<small id="${name}-hint">${reader.say(hint)}</small>` : nothing}
    ${errorLine(filled, name)}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${filled.values.get(name) ?? value}"
      ${max === undefined ? nothing : type === 'number' ? html` min="${min ?? 0}" max="${max}" inputmode="numeric"` : html` maxlength="${max}"`}${autocomplete ? html` autocomplete="${autocomplete}"` : nothing}${described === '' ? nothing : html` aria-describedby="${described}"`}${bad ? html` aria-invalid="true"` : nothing}${type === 'tel' || type === 'url' ? html` dir="ltr"` : nothing}
    />
  </div>`;
}

export function area(
  filled: Filled,
  given: {
    name: string;
    label: string;
    max: number;
    value?: string;
    hint?: string;
    rows?: number;
  },
): Markup {
  const { name, label, max, value = '', hint, rows = 3 } = given;
  const bad = problemOf(filled, name) !== undefined;
  const described = [bad ? `${name}-error` : '', hint ? `${name}-hint` : ''].join(' ').trim();
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint ? html`<small id="${name}-hint">${hint}</small>` : nothing} ${errorLine(filled, name)}
    <textarea
      id="${name}"
      name="${name}"
      rows="${rows}"
      maxlength="${max}"
      dir="auto"
      ${bad ? html` aria-invalid="true"` : nothing}${described === '' ? nothing : html` aria-describedby="${described}"`}
    >
${filled.values.get(name) ?? value}</textarea>
  </div>`;
}

export interface Choice {
  value: string;
  label: Markup | string;
  hint?: string | null;
  disabled?: boolean;
  /** Fields that belong to this choice alone. */
  more?: Markup;
}

interface Choices {
  kind: 'radio' | 'checkbox';
  name: string;
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  /** Chosen from the start. */
  chosen?: readonly string[];
}

/** A group of large choices; the whole row takes the tap. */
export function choices(filled: Filled, group: Choices): Markup {
  const { kind, name, legend, hint, choices: list } = group;
  const given = filled.values.getAll(name);
  const chosen = given.length > 0 ? given : (group.chosen ?? []);
  const bad = problemOf(filled, name) !== undefined;
  return html`<fieldset id="${name}" ${bad ? html` aria-describedby="${name}-error"` : nothing}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="soft">${hint}</p>` : nothing} ${errorLine(filled, name)}
    ${list.map(
      (choice) =>
        html`<div class="opt">
          <label
            ><input
              type="${kind}"
              name="${name}"
              value="${choice.value}"
              ${chosen.includes(choice.value) ? html` checked` : nothing}${choice.disabled ? html` disabled` : nothing}
            /><span
              >${choice.label}${choice.hint ? html` <small>${choice.hint}</small>` : nothing}</span
            ></label
          >${choice.more ? html`<div class="more">${choice.more}</div>` : nothing}
        </div>`,
    )}
  </fieldset>`;
}
