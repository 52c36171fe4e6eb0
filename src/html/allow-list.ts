/** Whether a value may stand in an attribute, and in which form; null takes the attribute away. */
export type AttributeRule = (value: string) => string | null;

const text: AttributeRule = (value) => value;
const matching =
  (pattern: RegExp): AttributeRule =>
  (value) =>
    pattern.test(value) ? value : null;
const flag: AttributeRule = () => '';

const count = matching(/^\d{1,6}$/);
const length = matching(/^\d{1,6}(?:\.\d{1,4})?%?$/);
const languageTag = matching(/^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/);

/** Addresses that may be followed: they open a page, a letter or a place in the article, and run nothing. */
const link: AttributeRule = (value) => (/^(?:https?:\/\/|mailto:|#)/i.test(value) ? value : withScheme(value));
/** Addresses of pictures: as files on the network, or inside the article in a format that cannot run scripts. */
const picture: AttributeRule = (value) =>
  /^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i.test(value) ? value : withScheme(value);

/** `//host/path` as https: the page whose scheme it would take is not known here. */
function withScheme(value: string): string | null {
  return /^\/\/[^/\\]/.test(value) ? `https:${value}` : null;
}

/** Keeps of all classes the one that names a programming language. */
const languageClass: AttributeRule = (value) => {
  const name = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})(?=\s|$)/.exec(value)?.[1];
  return name ? `language-${name}` : null;
};

const cell = { colspan: count, rowspan: count, headers: text, abbr: text };
const dated = { cite: link, datetime: text };

/** Attributes that any element may have. An `id` stays only where the article itself points to it. */
export const ANYWHERE: Readonly<Record<string, AttributeRule>> = {
  dir: matching(/^(?:ltr|rtl|auto)$/i),
  id: text,
  lang: languageTag,
};

/** Every HTML element an article may keep, with the attributes it may have beside those of `ANYWHERE`. */
export const ELEMENTS: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  a: { href: link, hreflang: languageTag, title: text },
  abbr: { title: text },
  address: {},
  article: {},
  aside: {},
  b: {},
  bdi: {},
  bdo: {},
  blockquote: { cite: link },
  br: {},
  caption: {},
  cite: {},
  code: { class: languageClass },
  dd: {},
  del: dated,
  details: { open: flag },
  dfn: { title: text },
  div: {},
  dl: {},
  dt: {},
  em: {},
  figcaption: {},
  figure: {},
  footer: {},
  h1: {},
  h2: {},
  h3: {},
  h4: {},
  h5: {},
  h6: {},
  header: {},
  hr: {},
  i: {},
  img: { alt: text, height: length, src: picture, title: text, width: length },
  ins: dated,
  kbd: {},
  li: { value: matching(/^-?\d{1,9}$/) },
  main: {},
  mark: {},
  ol: { reversed: flag, start: matching(/^-?\d{1,9}$/), type: matching(/^[1aAiI]$/) },
  p: {},
  pre: { class: languageClass },
  q: { cite: link },
  rb: {},
  rp: {},
  rt: {},
  rtc: {},
  ruby: {},
  s: {},
  samp: {},
  section: {},
  small: {},
  span: {},
  strong: {},
  sub: {},
  summary: {},
  sup: {},
  table: {},
  tbody: {},
  td: cell,
  tfoot: {},
  th: { ...cell, scope: matching(/^(?:row|col|rowgroup|colgroup)$/i) },
  thead: {},
  time: { datetime: text },
  tr: {},
  u: {},
  ul: {},
  var: {},
  wbr: {},
};

const space = { columnalign: text, rowalign: text, columnspan: count, rowspan: count };

/** Formulas: the elements of MathML Core that only show something, and the TeX they were made from. */
export const MATH: typeof ELEMENTS = {
  annotation: { encoding: matching(/^(?:application\/x-tex|latex|tex)$/i) },
  math: { alttext: text, display: matching(/^(?:block|inline)$/) },
  merror: {},
  mfrac: { linethickness: length },
  mi: { mathvariant: matching(/^[a-z-]+$/) },
  mmultiscripts: {},
  mn: {},
  mo: { stretchy: text, fence: text, separator: text },
  mover: { accent: text },
  mpadded: {},
  mphantom: {},
  mprescripts: {},
  mroot: {},
  mrow: {},
  ms: {},
  mspace: { width: text },
  msqrt: {},
  mstyle: { displaystyle: text },
  msub: {},
  msubsup: {},
  msup: {},
  mtable: space,
  mtd: space,
  mtext: {},
  mtr: space,
  munder: { accentunder: text },
  munderover: { accent: text, accentunder: text },
  semantics: {},
};

/** The name of every attribute that some element may have. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  [ANYWHERE, ...Object.values(ELEMENTS), ...Object.values(MATH)].flatMap(Object.keys),
);

/** Elements that go with all they hold; of every other element that is not listed, the content stays. */
export const REMOVED_WHOLE: readonly string[] = (
  'annotation-xml applet audio base button canvas datalist embed foreignobject frame frameset head iframe link map ' +
  'math meta meter noembed noframes noscript object optgroup option plaintext portal progress script select ' +
  'selectedcontent style svg template textarea title video xmp'
).split(' ');
