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
    const key = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-testid') ?? ''}`;
    let names = known.get(key);
    if (names === undefined) {
      names = key.length > 2 ? marksOfNames(namesOf(element)) : 0;
      known.set(key, names);
    }
    return { names, kinds: kindsOf(element) };
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
  const role = element.getAttribute('role');
  let kinds = (BY_WORD.get(element.localName) ?? 0) | ((role && BY_WORD.get(role)) || 0);
  if (element.localName === 'a' && element.hasAttribute('href')) kinds |= KIND_BITS.link;
  if (isHidden(element)) kinds |= KIND_BITS.hidden;
  if (element.hasAttribute('data-cuttings-embed')) kinds |= KIND_BITS.embed;
  if (/\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')) kinds |= KIND_BITS.body;
  return kinds;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function bits<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Name, number>;
}

/** The names of an element as words: each name between bars, words between blanks; '' when it has none. */
function namesOf(element: Element): string {
  const names = [element.getAttribute('class'), element.id, element.getAttribute('data-testid')].join(' ').trim();
  // So many classes are styles written as classes, not names.
  if (!names || names.length > 400) return '';
  const words = names
    .replace(/\s+/g, '|')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_:.]+/g, ' ');
  return ` ${words.toLowerCase()} `;
}
