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
  return { names: a.names | b.names, kinds: a.kinds | b.kinds };
}

/** Reads the marks of elements. Elements of the same names are many, and their names are read once. */
export function markReader(): (element: Element) => Marks {
  const known = new Map<string, number>();
  return (element) => {
    const kinds = BY_WORD.get(element.localName) ?? 0;
    if (!element.hasAttributes()) return kinds === 0 ? NO_MARKS : { names: 0, kinds };
    const key = namesOf(element);
    let names = key === '' ? 0 : known.get(key);
    if (names === undefined) {
      names = marksOfNames(wordsOf(key));
      known.set(key, names);
    }
    return { names, kinds: kinds | kindsOf(element) };
  };
}

function marksOfNames(names: string): number {
  if (!names) return 0;
  return Object.entries(NAME_TABLE).reduce(
    (marks, [name, test]) => (test(names) ? marks | NAME_BITS[name as NameMark] : marks),
    0,
  );
}

function kindsOf(element: Element): number {
  return element
    .getAttributeNames()
    .reduce(
      (kinds, name) => kinds | (KIND_BY_ATTRIBUTE.get(name)?.(element.getAttribute(name) ?? '', element) ?? 0),
      0,
    );
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
  return `${className ?? ''} ${id} ${testId ?? ''}`.trim();
}

/** Names as words: each name between bars, words between blanks. */
function wordsOf(names: string): string {
  // So many classes are styles written as classes, not names.
  if (names.length > 400) return '';
  const words = names
    .replace(/\s+/g, '|')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_:.]+/g, ' ');
  return ` ${words.toLowerCase()} `;
}
