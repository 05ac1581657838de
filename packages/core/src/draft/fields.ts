import type { Template } from '../library/define-template.ts';
import { variableOf, type Variable, type VariableName } from '../library/variables.ts';
import type { TemplateNode } from './parse.ts';

/** What is known for a message. Blank values count as unknown. */
export type Values = { readonly [K in VariableName]?: string | null | undefined };

/** One variable as the editor lists it. */
export interface TemplateField {
  readonly name: VariableName;
  readonly required: boolean;
  readonly variable: Variable;
}

/** The variables of a template, each once, in order of appearance; subject first. */
export function fieldsOf(template: Template): TemplateField[] {
  const found = new Map<VariableName, boolean>();
  const visit = (nodes: readonly TemplateNode[], inGroup: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'group') visit(node.nodes, true);
      else if (node.type === 'variable') {
        const required = !inGroup && !node.optional;
        found.set(node.name, required || (found.get(node.name) ?? false));
      }
    }
  };
  visit(template.subjectNodes ?? [], false);
  for (const part of template.parts) visit(part.nodes, false);
  return [...found].map(([name, required]) => ({ name, required, variable: variableOf(name) }));
}

/**
 * The value as it goes into the text, or null when there is none. Blanks around it are dropped;
 * inside it nothing changes, so that a name stays letter for letter as verified (R12).
 */
export function valueOf(values: Values, name: VariableName): string | null {
  const value = values[name];
  if (value === undefined || value === null) return null;
  const text = value.replaceAll('\r\n', '\n').trim();
  return text === '' ? null : text;
}
