import { markup } from '../markup';

/** How many parts each element of a formula has; null for any number of elements, 'text' for text alone. */
const PARTS: Readonly<Record<string, number | 'any' | 'text'>> = {
  mfrac: 2,
  mi: 'text',
  mn: 'text',
  mo: 'text',
  mover: 2,
  mroot: 2,
  mrow: 'any',
  msqrt: 'any',
  mstyle: 'any',
  msub: 2,
  msubsup: 3,
  msup: 2,
  mtext: 'text',
  munder: 2,
  munderover: 3,
};

/** A formula as MathML that every reader knows, or else as the TeX or text it was made from. */
export function mathOf(math: Element): string {
  const semantics = math.querySelector(':scope > semantics');
  const shown = semantics ? [...semantics.children].slice(0, 1) : [...math.children];
  const parts = shown.map(partOf);
  if (parts.length > 0 && parts.every((part) => part !== null)) {
    const display = math.getAttribute('display') === 'block' ? ' display="block"' : '';
    const alternative = math.getAttribute('alttext');
    const alttext = alternative === null ? '' : ` alttext="${markup(alternative)}"`;
    return `<math xmlns="http://www.w3.org/1998/Math/MathML"${display}${alttext}>${parts.join('')}</math>`;
  }
  const source = math.querySelector('annotation')?.textContent ?? math.getAttribute('alttext') ?? math.textContent;
  return `<code class="math">${markup(source.trim())}</code>`;
}

function partOf(element: Element): string | null {
  const { localName, children } = element;
  const count = Object.hasOwn(PARTS, localName) ? PARTS[localName] : undefined;
  if (count === undefined) return null;
  if (count === 'text')
    return children.length > 0 ? null : `<${localName}>${markup(element.textContent)}</${localName}>`;
  const parts = [...children].map(partOf);
  const isWhole = (count === 'any' || parts.length === count) && parts.every((part) => part !== null);
  return isWhole ? `<${localName}>${parts.join('')}</${localName}>` : null;
}
