import { buildAgenda } from '@acquaint/core/agenda/build';
import { editItem } from '@acquaint/core/agenda/item';
import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import { blank } from '@acquaint/core/library/define-question';
import { agendaContext } from '@acquaint/core/rules/agenda-facts';
import type { Dossier } from '@acquaint/core/workflow/dossier';

/** What a student writes into the proposal: words for its blanks, and questions of their own. */
export interface OwnWords {
  readonly blank: string;
  readonly questions: readonly string[];
}

/**
 * The proposed agenda made personal, as a student does it: each blank is filled, and the first
 * questions after the opener are put in own words (C.4 rule 12).
 */
export function writeAgenda(dossier: Dossier, words: OwnWords): Agenda {
  const proposed = buildAgenda(agendaContext(dossier));
  const filled = (item: AgendaItem): AgendaItem =>
    editItem(item, item.text.replaceAll(blank, words.blank));
  const own = [...words.questions];
  const core = proposed.core.map((item, n) => {
    if (n === 0 || item.text.includes(blank)) return filled(item);
    const question = own.shift();
    return question === undefined ? item : editItem(item, question);
  });
  return { ...proposed, core, reserve: proposed.reserve.map(filled) };
}
