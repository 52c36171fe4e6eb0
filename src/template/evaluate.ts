import { BOUNDS } from './bounds';
import type { Scope } from './names';
import { type Place, templateError } from './template-error';
import type { Condition, Expression, Operand, Tree, TreeNode } from './tree';
import { isBlank, isList, isMarkup, itemsOf, markup, type Piece, piecesOf, plain, type Value } from './value';

/** Fills in a template. */
export interface Filling {
  readonly scope: Scope;
  /** The clip's language, by which months and days are named; null when it is not known. */
  readonly language: string | null;
}

/**
 * What a template makes, in pieces.
 *
 * @throws ClipperError `template-too-large` if it would make more than any clip needs.
 */
export function evaluate(tree: Tree, filling: Filling): readonly Piece[] {
  const pieces: Piece[] = [];
  const { valueOf, pass } = evaluatorOf(tree, filling.language);
  const holds = (condition: Condition, scope: Scope): boolean => {
    switch (condition.kind) {
      case 'not':
        return !holds(condition.of, scope);
      case 'and':
        return condition.of.every((each) => holds(each, scope));
      case 'or':
        return condition.of.some((each) => holds(each, scope));
      case 'equal':
      case 'different': {
        const isEqual = plain(valueOf(condition.left, scope)) === plain(valueOf(condition.right, scope));
        return isEqual === (condition.kind === 'equal');
      }
      case 'expression':
        return !isBlank(valueOf(condition, scope));
    }
  };
  const visit = (node: TreeNode, scope: Scope): void => {
    switch (node.kind) {
      case 'text':
        pass(node.value.length);
        return void pieces.push(markup(node.value));
      case 'expression':
        for (const piece of piecesOf(valueOf(node, scope))) pieces.push(piece);
        return;
      case 'if': {
        const branch = node.branches.find(({ condition }) => condition === null || holds(condition, scope));
        for (const each of branch?.nodes ?? []) visit(each, scope);
        return;
      }
      case 'for':
        for (const item of itemsOf(valueOf(node.of, scope))) {
          pass(0);
          for (const each of node.nodes) visit(each, (name) => (name === node.name ? item : scope(name)));
        }
    }
  };
  for (const node of tree.nodes) visit(node, filling.scope);
  return pieces;
}

/** The value of a template that is one expression alone, or else all of its text. */
export function evaluateValue(tree: Tree, filling: Filling): Value {
  const only = onlyExpression(tree);
  if (only) return evaluatorOf(tree, filling.language).valueOf(only, filling.scope);
  return evaluate(tree, filling)
    .map(({ value }) => value)
    .join('');
}

/** Whether a template is one expression alone, whose value keeps its type. */
export const isOneExpression = (tree: Tree): boolean => onlyExpression(tree) !== null;

function onlyExpression({ nodes }: Tree): Expression | null {
  const [only, ...others] = nodes.filter((node) => node.kind !== 'text' || node.value.trim() !== '');
  return only?.kind === 'expression' && others.length === 0 ? only : null;
}

interface Evaluator {
  readonly valueOf: (expression: Expression, scope: Scope) => Value;
  /** Counts what is passed besides values. */
  readonly pass: (length: number) => void;
}

/** Finds values, and counts what that costs. */
function evaluatorOf({ source }: Tree, tag: string | null): Evaluator {
  let language: string | null = null;
  let work = 0;
  let at: Place = { start: 0 };
  const pass = (length: number): void => {
    work += BOUNDS.step + length;
    if (work > BOUNDS.work) throw templateError('template-too-large', source, at);
  };
  const counted = (value: Value | undefined): Value => {
    pass(value === undefined ? BOUNDS.work : sizeOf(value));
    return value ?? null;
  };
  const valueOf: Evaluator['valueOf'] = (expression, scope) => {
    const { operand, filters } = expression;
    at = expression;
    const known = (each: Operand): Value => ('name' in each ? scope(each.name) : each.constant);
    const first = counted(known(operand));
    if (filters.length === 0) return first;
    // Only where it may be asked for: to find it takes longer than most fields.
    const spoken = (language ??= knownLanguage(tag));
    return filters.reduce((value, { filter, args }) => counted(filter.apply(value, args.map(known), spoken)), first);
  };
  return { valueOf, pass };
}

function sizeOf(value: Value): number {
  if (isList(value)) return value.reduce<number>((size, item) => size + BOUNDS.step + sizeOf(item), 0);
  if (isMarkup(value)) return value.pieces.reduce((size, piece) => size + piece.value.length, 0);
  return typeof value === 'string' ? value.length : 0;
}

/** The language as `Intl` knows it: what a page says of it is not always a language. */
function knownLanguage(tag: string | null): string {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
