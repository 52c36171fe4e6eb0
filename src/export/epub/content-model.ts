/** What may stand in an element: blocks and words, or words alone. */
export type Content = 'flow' | 'phrasing';

/** Parts of a line, which hold nothing but such. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rb rp rt rtc ruby s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Blocks that hold words alone. */
export const OF_WORDS: ReadonlySet<string> = new Set('caption dt h1 h2 h3 h4 h5 h6 p pre summary th'.split(' '));

/** Elements that may stand in few places, or not in one another: what they are written as. */
export const RENAMED: Readonly<Record<string, string>> = {
  address: 'div',
  dfn: 'i',
  footer: 'div',
  header: 'div',
  main: 'div',
  rb: 'span',
  rtc: 'span',
};

/** Whether an element stands where it may, with what it must hold; one that does not is a `div` or a `span`. */
export const CONDITIONS: Readonly<Record<string, (element: Element) => boolean>> = {
  bdo: (element) => element.hasAttribute('dir'),
  dd: (element) => isList(element.parentElement),
  details: isDetails,
  dl: isList,
  dt: (element) => isList(element.parentElement),
  figcaption: isCaption,
  li: ({ parentElement }) => parentElement?.localName === 'ul' || parentElement?.localName === 'ol',
  rp: (element) => isRuby(element.parentElement),
  rt: (element) => isRuby(element.parentElement),
  ruby: isRuby,
  summary: ({ parentElement }) => isDetails(parentElement),
  time: (element) => /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/.test(dateOf(element)),
};

const dateOf = (element: Element) => {
  const date = element.getAttribute('datetime') ?? '';
  return Number.isNaN(Date.parse(date)) ? '' : date;
};

/** What an element holds, without the blanks between. */
function nodesOf(element: Element): readonly ChildNode[] {
  return [...element.childNodes].filter((node) => node instanceof Element || node.textContent?.trim());
}

/** The letter of each node: `d` and `t` for the two that are named, `x` for all else. */
function pattern(element: Element, letters: Readonly<Record<string, string>>): string {
  return nodesOf(element)
    .map((node) => (node instanceof Element ? (letters[node.localName] ?? 'x') : 'x'))
    .join('');
}

function isList(element: Element | null): boolean {
  return element?.localName === 'dl' && /^(?:t+d+)+$/.test(pattern(element, { dt: 't', dd: 'd' }));
}

function isRuby(element: Element | null): boolean {
  return element?.localName === 'ruby' && /^(?:x+(?:t|ptp))+$/.test(pattern(element, { rt: 't', rp: 'p' }));
}

function isCaption(element: Element): boolean {
  const figure = element.parentElement;
  if (figure?.localName !== 'figure' || figure.querySelectorAll(':scope > figcaption').length > 1) return false;
  const nodes = nodesOf(figure);
  return nodes[0] === element || nodes.at(-1) === element;
}

/** Whether it begins with its only summary, and is not in a link: what is pressed may not be in what is pressed. */
function isDetails(element: Element | null): boolean {
  return (
    element?.localName === 'details' && !element.closest('a') && /^s[^s]*$/.test(pattern(element, { summary: 's' }))
  );
}
