import { NAME_MARKS, NAME_TABLE, type NameMark } from './names';

/** What an element's tag or role says it is, by tag or role. */
const KINDS = {
  article: 'article',
  main: 'main',
  aside: 'aside complementary',
  nav: 'nav menu navigation menubar',
  header: 'header banner',
  footer: 'footer contentinfo',
  form: 'form search',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol',
  item: 'li',
  cell: 'td th',
  quote: 'blockquote',
  figure: 'figure figcaption',
  button: 'button label summary',
  definition: 'dl',
  code: 'pre',
  dialog: 'dialog alertdialog alert',
  section: 'section',
  link: '',
  hidden: '',
  embed: '',
  body: '',
} as const;

export type KindMark = keyof typeof KINDS;

/** All kinds. */
export const KIND_MARKS = Object.keys(KINDS) as KindMark[];

const NAME_BITS = bits(NAME_MARKS);
const KIND_BITS = bits(KIND_MARKS);
const BY_WORD = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, KIND_BITS[kind as KindMark]])),
);

const NAME_TESTS = NAME_MARKS.map((mark) => [NAME_BITS[mark], NAME_TABLE[mark]] as const);
/** So many classes are styles written as classes, not names. In characters. */
const MAX_NAMES = 400;

/** What an element is, as bits: by its names, and by its tag, role and attributes. */
export interface Marks {
  readonly names: number;
  readonly kinds: number;
}

/** Of an element without names that is of no kind. */
export const NO_MARKS: Marks = { names: 0, kinds: 0 };

/** Whether marks have one by a name. */
export function isNamed({ names }: Marks, mark: NameMark): boolean {
  return (names & NAME_BITS[mark]) !== 0;
}

/** Whether marks have one by tag, role or attribute. */
export function isKind({ kinds }: Marks, mark: KindMark): boolean {
  return (kinds & KIND_BITS[mark]) !== 0;
}

/** The marks of either. */
export function union(a: Marks, b: Marks): Marks {
  if (a === NO_MARKS) return b;
  return b === NO_MARKS ? a : new LazyMarks(a.kinds | b.kinds, () => a.names | b.names);
}

/** Marks whose names are read when they are first asked for: of most elements they never are. */
class LazyMarks implements Marks {
  readonly kinds: number;
  readonly #read: () => number;
  #names: number | null = null;

  constructor(kinds: number, read: () => number) {
    this.kinds = kinds;
    this.#read = read;
  }

  get names(): number {
    this.#names ??= this.#read();
    return this.#names;
  }
}

/** Reads the marks of elements. Elements of the same names are many, and each name is read once. */
export function markReader(): (element: Element) => Marks {
  const known = new Map<string, number>();
  const marksOf = (names: string): number => {
    let marks = known.get(names);
    if (marks === undefined) {
      const parts = names.length > MAX_NAMES ? [] : names.split(/\s+/);
      marks = parts.length > 1 ? parts.reduce((all, name) => all | marksOf(name), 0) : marksOfName(parts[0] ?? '');
      known.set(names, marks);
    }
    return marks;
  };
  return (element) => {
    const kinds = BY_WORD.get(element.localName) ?? 0;
    if (!element.hasAttributes()) return kinds === 0 ? NO_MARKS : { names: 0, kinds };
    return new LazyMarks(kinds | kindsOf(element), () => marksOf(namesOf(element)));
  };
}

function marksOfName(name: string): number {
  if (!name) return 0;
  const words = wordsOf(name);
  return NAME_TESTS.reduce((marks, [bit, test]) => (test(words) ? marks | bit : marks), 0);
}

function kindsOf(element: Element): number {
  let kinds = 0;
  for (const name of element.getAttributeNames()) {
    kinds |= KIND_BY_ATTRIBUTE.get(name)?.(element.getAttribute(name) ?? '', element) ?? 0;
  }
  return kinds;
}

/** What attributes say that an element is. */
const KIND_BY_ATTRIBUTE = new Map<string, (value: string, element: Element) => number>(
  Object.entries({
    role: (role: string) => BY_WORD.get(role) ?? 0,
    href: (_: string, { localName }: Element) => (localName === 'a' ? KIND_BITS.link : 0),
    hidden: () => KIND_BITS.hidden,
    'aria-hidden': (value: string) => (value === 'true' ? KIND_BITS.hidden : 0),
    style: (style: string) => (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ? KIND_BITS.hidden : 0),
    'data-cuttings-embed': () => KIND_BITS.embed,
    itemprop: (value: string) => (/\barticleBody\b/.test(value) ? KIND_BITS.body : 0),
  }),
);

function bits<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Name, number>;
}

/** The names of an element, as they stand; '' when it has none. */
function namesOf(element: Element): string {
  const [className, testId] = [element.getAttribute('class'), element.getAttribute('data-testid')];
  // The id of a heading is made of its words.
  const id = /^h\d$/.test(element.localName) ? '' : element.id;
  return id || testId ? `${className ?? ''} ${id} ${testId ?? ''}`.trim() : (className ?? '').trim();
}

/** A name as words between blanks. */
function wordsOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[-_:.]+/g, ' ');
  return ` ${words.toLowerCase()} `;
}
