import { fieldsOf } from '../draft/fields.ts';
import { samples } from './samples.ts';
import { templateById, templates } from './templates.ts';
import { variables, variableOf, type Variable, type VariableName } from './variables.ts';

/** Where the words for a variable come from. */
export const VARIABLE_SOURCES = [
  'student_writes',
  'profile',
  'internship',
  'contact',
  'interview',
  'meeting',
  'referral',
] as const;
export type VariableSource = (typeof VARIABLE_SOURCES)[number];

/** One variable as an editor reads about it. */
export interface CatalogueEntry {
  readonly name: VariableName;
  /** How the words must fit into the sentence. */
  readonly form: Variable['form'];
  readonly label: string;
  readonly meaning: string;
  readonly example: string;
  readonly source: VariableSource;
  /** Filled in by the software with English words, whatever the language of the text. */
  readonly inEnglish: boolean;
}

/** Made from phrases of the core, which are English. */
const IN_ENGLISH: ReadonlySet<VariableName> = new Set<VariableName>([
  'howFound',
  'howFoundShort',
  'timeFrame',
  'modeOffer',
  'modeChoices',
  'visitLength',
  'callWeek',
  'partOfDay',
  'season',
  'meeting.weekday',
  'meeting.date',
  'meeting.place',
  'meeting.who',
  'meeting.month',
  'slots',
]);

const INTERN: ReadonlySet<string> = new Set(['student.team', 'internship.end']);

function sourceOf(name: VariableName): VariableSource {
  if (variableOf(name).kind === 'slot') return 'student_writes';
  if (INTERN.has(name) || name.startsWith('supervisor.')) return 'internship';
  if (name.startsWith('student.')) return 'profile';
  if (name.startsWith('contact.') || name.startsWith('greeting')) return 'contact';
  if (name.startsWith('meeting.') || name === 'eta') return 'meeting';
  if (name.startsWith('refer') || name.startsWith('newContact.')) return 'referral';
  return name.startsWith('howFound') ? 'contact' : 'interview';
}

/** Every variable with its type, meaning, an example, and where it is filled, in order of the alphabet. */
export const variableCatalogue: readonly CatalogueEntry[] = (
  Object.keys(variables) as VariableName[]
) // The keys of the table are its names.
  .toSorted((a, b) => (a < b ? -1 : 1))
  .map((name) => {
    const { form, label, hint } = variableOf(name);
    const source = sourceOf(name);
    const inEnglish = IN_ENGLISH.has(name);
    return { name, form, label, meaning: hint, example: samples[name], source, inEnglish };
  });

export const isFilledInEnglish = (name: VariableName): boolean => IN_ENGLISH.has(name);

export const isOfTheMeeting = (name: VariableName): boolean => sourceOf(name) === 'meeting';

/** Variables that the built-in texts to the same reader in the same step use: known at that moment. */
export function usualVariables(kind: string): ReadonlySet<VariableName> {
  const builtIn = templateById(kind);
  return new Set(
    templates
      .filter(({ step, audience }) => step === builtIn?.step && audience === builtIn.audience)
      .flatMap((template) => fieldsOf(template).map(({ name }) => name)),
  );
}
