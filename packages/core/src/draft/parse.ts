import { isVariableName, type VariableName } from '../library/variables.ts';

/** A parsed piece of a template. `at` is the offset in the source text. */
export type TemplateNode =
  | { readonly type: 'text'; readonly text: string; readonly at: number }
  | {
      readonly type: 'variable';
      readonly name: VariableName;
      readonly optional: boolean;
      readonly at: number;
    }
  | { readonly type: 'group'; readonly nodes: readonly TemplateNode[]; readonly at: number };

export const templateProblemCodes = [
  'variable_not_closed',
  'variable_not_opened',
  'variable_empty',
  'variable_unknown',
  'group_not_closed',
  'group_not_opened',
  'group_in_group',
  'group_without_optional',
] as const;

/** Why a template text cannot be parsed, and where. Lines and columns count from 1. */
export interface TemplateProblem {
  readonly code: (typeof templateProblemCodes)[number];
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** The text that is wrong, for the sentence about it. */
  readonly found: string;
}

export type Parsed =
  | { readonly ok: true; readonly nodes: readonly TemplateNode[] }
  | { readonly ok: false; readonly problem: TemplateProblem };

const token = /\{\{[ \t]*(\??)[ \t]*([^{}\n]*?)[ \t]*\}\}|\[\[|\]\]|\{\{|\}\}/g;

/**
 * Parses `{{name}}`, `{{?name}}` and `[[ … ]]`. The first problem ends the parse; it is a value,
 * because schools write templates too.
 */
export function parse(source: string): Parsed {
  const nodes: TemplateNode[] = [];
  let group: { at: number; nodes: TemplateNode[] } | null = null;
  let end = 0;
  const problem = (code: TemplateProblem['code'], at: number, found: string): Parsed => ({
    ok: false,
    problem: { code, at, found, ...placeOf(source, at) },
  });

  for (const match of source.matchAll(token)) {
    const [found, mark, name] = match;
    const at = match.index;
    const into: TemplateNode[] = group === null ? nodes : group.nodes;
    if (at > end) into.push({ type: 'text', text: source.slice(end, at), at: end });
    end = at + found.length;

    if (found === '[[') {
      if (group !== null) return problem('group_in_group', at, found);
      group = { at, nodes: [] };
    } else if (found === ']]') {
      if (group === null) return problem('group_not_opened', at, found);
      if (!group.nodes.some((node) => node.type === 'variable' && node.optional)) {
        return problem('group_without_optional', group.at, source.slice(group.at, end));
      }
      nodes.push({ type: 'group', nodes: group.nodes, at: group.at });
      group = null;
    } else if (found === '{{') {
      return problem('variable_not_closed', at, source.slice(at, at + 20));
    } else if (found === '}}') {
      return problem('variable_not_opened', at, found);
    } else if (name === undefined || name === '') {
      return problem('variable_empty', at, found);
    } else if (!isVariableName(name)) {
      return problem('variable_unknown', at, name);
    } else {
      into.push({ type: 'variable', name, optional: mark === '?', at });
    }
  }
  if (group !== null) return problem('group_not_closed', group.at, '[[');
  if (end < source.length) nodes.push({ type: 'text', text: source.slice(end), at: end });
  return { ok: true, nodes };
}

function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}
