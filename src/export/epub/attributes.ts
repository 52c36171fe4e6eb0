import { webAddress } from '../html/clip-head';
import { languageTag, markup } from '../markup';

/** What an attribute is written as; null leaves it out. */
type Rule = (value: string, element: Element) => string | null;

const text: Rule = (value) => value;
const matching =
  (pattern: RegExp): Rule =>
  (value) =>
    pattern.test(value) ? value : null;
const pixels = matching(/^\d{1,6}$/);
const span = matching(/^[1-9]\d{0,2}$/);
const cell = { colspan: span, rowspan: span };

/** The attributes that are written of each element, beside id, language and direction. Stricter than HTML is read. */
const RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  a: { href: (value) => (value.startsWith('#') ? value : webAddress(value)), title: text },
  abbr: { title: text },
  code: { class: text },
  details: { open: () => 'open' },
  img: { alt: text, height: pixels, src: text, title: text, width: pixels },
  li: { value: (value, { parentElement }) => (parentElement?.localName === 'ol' ? value : null) },
  ol: { reversed: () => 'reversed', start: text, type: text },
  pre: { class: text },
  span: { class: text },
  td: cell,
  th: { ...cell, scope: matching(/^(?:row|col)$/) },
  time: { datetime: text },
};

/**
 * The attributes of an element that is written by this name, each with a blank before it.
 *
 * `className` says what it was where it is written as something else.
 */
export function attributesOf(element: Element, name: string, className: string | null): string {
  const rules = RULES[name] ?? {};
  const own = Object.entries(rules).flatMap(([attribute, rule]) => {
    const value = element.getAttribute(attribute);
    const written = value === null ? null : rule(value, element);
    return written === null || (attribute === 'class' && className) ? [] : ` ${attribute}="${markup(written)}"`;
  });
  if (name === 'img' && !element.hasAttribute('alt')) own.push(' alt=""');
  return identity(element) + (className ? ` class="${className}"` : '') + own.join('');
}

function identity(element: Element): string {
  const lang = languageTag(element.getAttribute('lang'));
  const dir = element.getAttribute('dir')?.toLowerCase();
  return [
    element.id && ` id="${markup(element.id)}"`,
    lang && ` lang="${lang}" xml:lang="${lang}"`,
    dir && ` dir="${dir}"`,
  ]
    .filter(Boolean)
    .join('');
}
