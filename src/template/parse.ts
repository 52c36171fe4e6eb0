import { conditionOf, expectEnd, expressionOf, JOINING, takes, type Words } from './expression';
import { templateError } from './template-error';
import { type Token, tokensOf, type Word } from './tokens';
import type { Branch, Tree, TreeNode } from './tree';

/** How deep conditions and loops may stand in one another: more than any template needs, less than any stack has. */
const MAX_DEPTH = 20;

type Names = ReadonlySet<string>;
type Marked = Exclude<Token, { kind: 'text' }>;

/** Tags that end a part that another has begun. */
const ENDS = {
  if: new Set(['elseif', 'else', 'endif']),
  else: new Set(['endif']),
  for: new Set(['endfor']),
} as const satisfies Readonly<Record<string, Names>>;

/**
 * Reads a template that may use `names`. Linear in its length.
 *
 * @throws ClipperError `template-unclosed`, `template-syntax`, `template-unknown-name`, `template-unknown-filter`,
 * `template-arguments`, `template-too-large` with the line and the column where it is.
 */
export function parse(source: string, names: Names): Tree {
  const tokens = tokensOf(source);
  let at = 0;
  let depth = 0;

  /** The nodes up to a tag that ends them, which is left as the next one. */
  const nodesUntil = (ends: Names, known: Names): readonly TreeNode[] => {
    const nodes: TreeNode[] = [];
    for (let token = tokens[at]; token; token = tokens[at]) {
      if (token.kind === 'tag' && ends.has(tagOf(token))) return nodes;
      at += 1;
      if (token.kind === 'text') nodes.push(token);
      else nodes.push(token.kind === 'output' ? output(token, known) : block(token, known));
    }
    return nodes;
  };

  const output = (token: Marked, known: Names): TreeNode => {
    const words = wordsOf(source, token, known);
    const expression = expressionOf(words);
    expectEnd(words);
    return expression;
  };

  const block = (token: Marked, known: Names): TreeNode => {
    const read = blocks.get(tagOf(token));
    if (!read) throw templateError('template-syntax', source, token);
    if ((depth += 1) > MAX_DEPTH) throw templateError('template-too-large', source, token);
    const node = read(token, known);
    depth -= 1;
    return node;
  };

  const condition = (opening: Marked, known: Names): TreeNode => {
    const branches: Branch[] = [];
    let token = opening;
    while (tagOf(token) !== 'endif') {
      const words = wordsOf(source, token, known);
      const isElse = words.take().value === 'else';
      const holds = isElse ? null : conditionOf(words);
      expectEnd(words);
      branches.push({ condition: holds, nodes: nodesUntil(isElse ? ENDS.else : ENDS.if, known) });
      token = closing(opening);
    }
    return { kind: 'if', branches };
  };

  const loop = (opening: Marked, known: Names): TreeNode => {
    const words = wordsOf(source, opening, known);
    words.take();
    const item = words.take();
    const { value: name } = item;
    if (item.kind !== 'name' || JOINING.has(name)) throw templateError('template-syntax', source, item);
    if (!takes(words, 'in')) throw templateError('template-syntax', source, words.peek());
    const of = expressionOf(words);
    expectEnd(words);
    const nodes = nodesUntil(ENDS.for, new Set([...known, name]));
    closing(opening);
    return { kind: 'for', name, of, nodes };
  };

  /** Takes the tag that ended what `opening` began. */
  const closing = (opening: Marked): Marked => {
    const token = tokens[at];
    at += 1;
    if (token?.kind !== 'tag') throw templateError('template-unclosed', source, opening);
    const [, after] = token.words;
    if (tagOf(token).startsWith('end') && after?.kind !== 'end') throw templateError('template-syntax', source, token);
    return token;
  };

  const blocks = new Map([
    ['if', condition],
    ['for', loop],
  ]);

  return { source, nodes: nodesUntil(new Set(), names) };
}

function tagOf({ words: [first] }: Marked): string {
  return first?.kind === 'name' ? first.value : '';
}

function wordsOf(source: string, { words, start, end: after }: Marked, names: Names): Words {
  const end: Word = words.at(-1) ?? { kind: 'end', value: '', start, end: after };
  let at = 0;
  return {
    source,
    names,
    peek: () => words[at] ?? end,
    take: () => {
      const word = words[at] ?? end;
      at += 1;
      return word;
    },
  };
}
