import type {
  BareUrl,
  DisplayMath,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  InlineMath,
  Link,
  Text,
} from '../mdast';
import { destination } from './destination';
import { corrected } from './escapes';
import type { Handle, Info, State } from './write';

/** Writes one kind of node. `peek` says what it begins with, for the escapes before it. */
type Handler<T> = ((node: T, parent: Parameters<Handle>[1], state: State, info: Info) => string) & {
  peek?: (node: T) => string;
};

const NOWHERE = { now: { line: 1, column: 1 }, lineShift: 0 };

const link: Handler<Link> = (node, _, state, info) => {
  if (isAutolink(node)) return `<${node.url}>`;
  const exit = state.enter('link');
  const exitLabel = state.enter('label');
  const tracker = state.createTracker(info);
  const opening = tracker.move('[');
  const label = state.containerPhrasing(node, { ...tracker.current(), before: opening, after: ']' });
  exitLabel();
  exit();
  return `${opening}${label}](${destination(node.url)}${title(node, state)})`;
};
link.peek = (node) => (isAutolink(node) ? '<' : '[');

const image: Handler<Image> = (node, _, state, info) => {
  const exit = state.enter('image');
  const exitLabel = state.enter('label');
  const alt = state.safe(node.alt, { ...info, before: '[', after: ']' });
  exitLabel();
  exit();
  return `![${alt}](${destination(node.url)}${title(node, state)})`;
};
image.peek = () => '!';

const footnoteReference: Handler<FootnoteReference> = ({ identifier }) => `[^${identifier}]`;
footnoteReference.peek = () => '[';

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
inlineMath.peek = () => '$';

/** After a bullet, hyphens would be read as one long rule. */
const thematicBreak: Handler<unknown> = (_, _parent, { stack }) => (stack.includes('listItem') ? '___' : '---');

const bareUrl: Handler<BareUrl> = ({ value }) => value;
bareUrl.peek = ({ value }) => value.charAt(0);

/** How the kinds of nodes are written that the library writes otherwise, or not at all. */
export function handlersOver(defaults: { readonly text: Handle }): Readonly<Record<string, Handle>> {
  const text: Handler<Text> = (node, parent, state, info) => {
    const index = state.indexStack.at(-1) ?? 0;
    const previous = parent?.children[index - 1]?.type;
    const escaped = isPlain(node.value, info)
      ? node.value
      : defaults.text(node, parent, onlyFor(node.value, state), info);
    return corrected(escaped, { node, previous });
  };
  return { bareUrl, footnoteDefinition, footnoteReference, image, inlineMath, link, math, text, thematicBreak };
}

/** What no escape has to do with, wherever it stands; the library's search for them takes most of the time. */
const SPECIAL = /[\t\n\r!"#%&*<=>@[\\\]^_`|~]|[Ww]\.|[ps]:/;
const SPECIAL_AT_START = /^[\s\d+\-.:()]/;

function isPlain(value: string, { before, after }: Info): boolean {
  if (SPECIAL.test(value) || (after === '\n' && value.endsWith(' '))) return false;
  return !/[\n\r\]Wwps]$/.test(before) || !SPECIAL_AT_START.test(value);
}

/** The state with no escapes but those of characters that are in the text: the library tries all it has on each. */
function onlyFor(value: string, state: State): State {
  return { ...state, unsafe: state.unsafe.filter(({ character }) => value.includes(character)) };
}

/** Whether a link shows its own address and nothing else, and the address can stand as it is. */
function isAutolink({ url, title: hover, children }: Link): boolean {
  const [only, ...others] = children;
  const isShown = others.length === 0 && only?.type === 'text' && only.value === url;
  return isShown && !hover && /^https?:\/\/[^\s<>|\\]+$/.test(url) && !/&#?\w+;|\p{Cc}/u.test(url);
}

function title(node: Link | Image, state: State): string {
  if (!node.title) return '';
  const exit = state.enter('titleQuote');
  const safe = state.safe(node.title.replace(/\s+/g, ' '), { ...NOWHERE, before: '"', after: '"' });
  exit();
  return ` "${safe}"`;
}

const longestRun = (value: string) => Math.max(0, ...(value.match(/\$+/g) ?? []).map(({ length }) => length));
