import { must, mustBeUnique } from './definition-error.ts';

export const fieldGroups = [
  'engineering',
  'computing',
  'science',
  'health',
  'education',
  'business',
  'finance',
  'law_government',
  'media_arts',
  'social',
  'built_land',
  'service_trades',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** A career field to start from. Students may always write their own. */
export interface CareerField {
  readonly id: string;
  /** As it reads in running text: "people who work in {name}". */
  readonly name: string;
  readonly group: FieldGroup;
  /** What people in it do, in one sentence. */
  readonly about: string;
  /** Names of posts, for searching and for talking. */
  readonly roles: readonly string[];
  readonly employers: readonly string[];
  /** Ids of fields that use similar skills. */
  readonly neighbours: readonly string[];
}

export type FieldRow = readonly [
  id: string,
  name: string,
  about: string,
  roles: string,
  employers: string,
  neighbours: string,
];

/**
 * Checks the starter list. Lists inside a row are separated by `; `, neighbours by blanks.
 *
 * @throws DefinitionError naming the field: an id twice, an empty list, or a neighbour that is
 *   itself or is not in the list.
 */
export function defineFields(
  groups: Readonly<Record<FieldGroup, readonly FieldRow[]>>,
): readonly CareerField[] {
  const fields = fieldGroups.flatMap((group) => groups[group].map((row) => toField(group, row)));
  mustBeUnique(fields, 'fields');
  const ids = new Set(fields.map((field) => field.id));
  for (const { id, neighbours } of fields) {
    for (const other of neighbours) {
      must(
        other !== id && ids.has(other),
        `fields.${id}.neighbours`,
        `"${other}" is no other field`,
      );
    }
  }
  return fields;
}

function toField(group: FieldGroup, row: FieldRow): CareerField {
  const [id, name, about, roles, employers, neighbours] = row;
  const path = `fields.${id}`;
  must(/^[a-z]+(-[a-z]+)*$/.test(id), path, 'the id is not in kebab-case');
  must(about.endsWith('.') && name !== '', path, 'needs a name and a sentence about it');
  const field = {
    id,
    name,
    group,
    about,
    roles: roles.split('; '),
    employers: employers.split('; '),
    neighbours: neighbours.split(' '),
  };
  must(field.roles.length >= 2, path, 'needs at least two roles');
  return field;
}
