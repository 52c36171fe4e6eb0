import type {
  BareUrl,
  DisplayMath,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  InlineMath,
  Link,
  PhrasingContent,
  Root,
} from '../mdast';
import { destination } from './destination';
import { corrected } from './escapes';
import { lineOf } from './line';
import { safeText } from './safe-text';
import type { Handle, Info, State } from './write';

/** Writes one kind of node. */
type Handler<T> = (node: T, parent: Parameters<Handle>[1], state: State, info: Info) => string;

const link: Handler<Link> = (node, _, state, info) => {
  if (isAutolink(node)) return `<${node.url}>`;
  const exit = state.enter('link');
  const exitLabel = state.enter('label');
  const label = lineOf(node.children, state, { ...info, before: '[', after: ']' });
  exitLabel();
  exit();
  return `[${label}](${destination(node.url)}${title(node, state)})`;
};

const image: Handler<Image> = (node, _, state) => {
  const exit = state.enter('image');
  const exitLabel = state.enter('label');
  const alt = corrected(safeText(node.alt ?? '', state, { before: '[', after: ']' }), { node, previous: undefined });
  exitLabel();
  exit();
  return `![${alt}](${destination(node.url)}${title(node, state)})`;
};

const footnoteReference: Handler<FootnoteReference> = ({ identifier }) => `[^${identifier}]`;

const footnoteDefinition: Handler<FootnoteDefinition> = (node, _, state, info) => {
  const exit = state.enter('footnoteDefinition');
  const tracker = state.createTracker(info);
  const label = tracker.move(`[^${node.identifier}]: `);
  tracker.shift(4);
  const content = state.containerFlow(node, tracker.current());
  exit();
  return label + state.indentLines(content, (line, index, blank) => (index === 0 || blank ? line : `    ${line}`));
};

const math: Handler<DisplayMath> = ({ value }) => {
  const fence = '$'.repeat(Math.max(2, longestRun(value) + 1));
  return `${fence}\n${value}\n${fence}`;
};

const inlineMath: Handler<InlineMath> = ({ value }, _, state) => {
  const fence = '$'.repeat(longestRun(value) + 1);
  // A bar would end the cell, in whatever it stands.
  const safe = state.stack.includes('tableCell') ? value.replaceAll('|', String.raw`\vert `) : value;
  return `${fence}${/^\$|\$$/.test(safe) ? ` ${safe} ` : safe}${fence}`;
};

/** After a bullet, hyphens would be read as one long rule. */
const thematicBreak: Handler<unknown> = (_, _parent, { stack }) => (stack.includes('listItem') ? '___' : '---');

const bareUrl: Handler<BareUrl> = ({ value }) => value;

/** The whole text: lines and escapes are written our way in it, blocks the library's. */
const root: Handler<Root> = (node, _, state, info) => {
  const ours: State = {
    ...state,
    // Asked for paragraphs, headings and table cells alone.
    containerPhrasing: ({ children }, place) => lineOf(children as PhrasingContent[], ours, place),
  };
  return ours.containerFlow(node, info);
};

/** How the kinds of nodes are written that the library writes otherwise, or not at all. */
export const HANDLERS: Readonly<Record<string, Handle>> = {
  bareUrl,
  footnoteDefinition,
  footnoteReference,
  image,
  inlineMath,
  link,
  math,
  root,
  thematicBreak,
};

/** Whether a link shows its own address and nothing else, and the address can stand as it is. */
function isAutolink({ url, title: hover, children }: Link): boolean {
  const [only, ...others] = children;
  const isShown = others.length === 0 && only?.type === 'text' && only.value === url;
  return isShown && !hover && /^https?:\/\/[^\s<>|\\]+$/.test(url) && !/&#?\w+;|\p{Cc}/u.test(url);
}

function title(node: Link | Image, state: State): string {
  if (!node.title) return '';
  const exit = state.enter('titleQuote');
  const safe = state.safe(node.title.replace(/\s+/g, ' '), { before: '"', after: '"' });
  exit();
  return ` "${safe}"`;
}

const longestRun = (value: string) => Math.max(0, ...(value.match(/\$+/g) ?? []).map(({ length }) => length));
