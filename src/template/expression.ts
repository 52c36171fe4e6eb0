import { FILTERS } from './filters/filters';
import { templateError } from './template-error';
import type { Word } from './tokens';
import type { Condition, Expression, FilterUse, Operand } from './tree';

/** The words of one tag or value, taken one after the other. */
export interface Words {
  readonly source: string;
  /** The names that are known where they stand. */
  readonly names: ReadonlySet<string>;
  /** The next word, which stays; the end has no value but stands where the closing does. */
  peek(): Word;
  take(): Word;
}

/** Words that no name may be: they join others. */
export const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in']);

/** Reads a condition: `and` binds more than `or`, `not` more than both. */
export function conditionOf(words: Words): Condition {
  return joined(words, 'or', () => joined(words, 'and', () => negatable(words)));
}

/** Reads a value with its filters. */
export function expressionOf(words: Words): Expression {
  const { start } = words.peek();
  const operand = operandOf(words);
  const filters: FilterUse[] = [];
  while (takes(words, '|')) filters.push(filterOf(words));
  return { kind: 'expression', operand, filters, start, end: words.peek().start };
}

/** @throws ClipperError `template-syntax` if there are more words. */
export function expectEnd(words: Words): void {
  const word = words.peek();
  if (word.kind !== 'end') throw templateError('template-syntax', words.source, word);
}

/** Takes the next word if it is this one. */
export function takes(words: Words, value: string): boolean {
  const next = words.peek();
  const isIt = (next.kind === 'sign' || next.kind === 'name') && next.value === value;
  if (isIt) words.take();
  return isIt;
}

function joined(words: Words, kind: 'and' | 'or', read: () => Condition): Condition {
  const first = read();
  const of = [first];
  while (takes(words, kind)) of.push(read());
  return of.length > 1 ? { kind, of } : first;
}

function negatable(words: Words): Condition {
  let isNegated = false;
  while (takes(words, 'not')) isNegated = !isNegated;
  const condition = comparison(words);
  return isNegated ? { kind: 'not', of: condition } : condition;
}

function comparison(words: Words): Condition {
  const left = expressionOf(words);
  if (takes(words, '==')) return { kind: 'equal', left, right: expressionOf(words) };
  return takes(words, '!=') ? { kind: 'different', left, right: expressionOf(words) } : left;
}

function filterOf(words: Words): FilterUse {
  const { source } = words;
  const word = words.take();
  const filter = FILTERS.get(word.value);
  if (word.kind !== 'name') throw templateError('template-syntax', source, word);
  if (!filter) throw templateError('template-unknown-filter', source, word);
  const args: Operand[] = [];
  if (takes(words, ':')) {
    do args.push(operandOf(words));
    while (takes(words, ','));
  }
  const [fewest, most] = filter.takes;
  if (args.length < fewest || args.length > most) throw templateError('template-arguments', source, word);
  return { filter, args };
}

function operandOf(words: Words): Operand {
  const { source, names } = words;
  const word = words.take();
  const { kind, value } = word;
  if (kind === 'string') return { constant: value };
  if (kind === 'number') return { constant: Number(value) };
  if (kind !== 'name' || JOINING.has(value)) throw templateError('template-syntax', source, word);
  if (!names.has(value)) throw templateError('template-unknown-name', source, word);
  return { name: value };
}
