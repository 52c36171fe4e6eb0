import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { makeAbsolute } from './absolute-urls';
import { ANYWHERE, ELEMENTS, MATH, REMOVED_WHOLE } from './allow-list';
import { keepAnchors } from './anchors';
import { parseHtml } from './parse';
import { trustedHtmlPolicy } from './trusted-html';

declare const safe: unique symbol;

/** HTML that may be put into a page. Only `sanitizeHtml` makes it. */
export type SafeHtml = string & { readonly [safe]: true };

/** A second round was seen to change some hostile HTML, a third none. */
const MAX_ROUNDS = 4;

const ALLOWED = { ...ELEMENTS, ...MATH };
const ATTRIBUTES = [...new Set([ANYWHERE, ...Object.values(ALLOWED)].flatMap(Object.keys))];
const ADDRESSES = new Set(['cite', 'href', 'src']);

/** Elements that end a line though they are not kept: the words before and after must not grow together. */
const LINES = new Set(['center', 'dialog', 'dir', 'fieldset', 'form', 'hgroup', 'legend', 'menu', 'nav', 'search']);

const CONFIG: Config = {
  ALLOWED_TAGS: Object.keys(ALLOWED),
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|#)/i,
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => !ADDRESSES.has(name)),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: [...REMOVED_WHOLE],
};

let purifier: DOMPurify | undefined;

/**
 * Keeps of HTML what an article needs, by an explicit list of elements, attributes and URL schemes.
 *
 * Sanitising the result again changes nothing. Relative addresses are resolved against `baseUrl`, and dropped
 * without one. Any context with a DOM.
 */
export function sanitizeHtml(html: string, baseUrl?: string): SafeHtml {
  let known = sanitizeOnce(baseUrl ? resolved(html, baseUrl) : html);
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const again = sanitizeOnce(known);
    if (again === known) return known as SafeHtml;
    known = again;
  }
  return textOnly(known);
}

function resolved(html: string, baseUrl: string): string {
  const body = parseHtml(html);
  makeAbsolute(body, baseUrl);
  return body.innerHTML;
}

function sanitizeOnce(html: string): string {
  purifier ??= withRules(createPurifier(window));
  // The policy marks strings as the browser does; only TypeScript has no name for the mark.
  const policy = trustedHtmlPolicy() as unknown as Config['TRUSTED_TYPES_POLICY'];
  const body: Node = purifier.sanitize(html, { ...CONFIG, RETURN_DOM: true, TRUSTED_TYPES_POLICY: policy });
  if (!(body instanceof HTMLElement)) return '';
  for (const image of body.querySelectorAll('img:not([src])')) image.remove();
  keepAnchors(body);
  return body.innerHTML;
}

function withRules(purify: DOMPurify): DOMPurify {
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    const name = attribute.attrName;
    const rules = ALLOWED[element.localName] ?? {};
    const rule = Object.hasOwn(rules, name) ? rules[name] : Object.hasOwn(ANYWHERE, name) ? ANYWHERE[name] : undefined;
    const value = rule?.(attribute.attrValue) ?? null;
    attribute.keepAttr = value !== null;
    attribute.attrValue = value ?? '';
  });
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (node instanceof Element && LINES.has(tagName)) node.replaceChildren('\n', ...node.childNodes, '\n');
  });
  return purify;
}

/** What is left of HTML that no round makes stable. */
function textOnly(html: string): SafeHtml {
  const paragraph = document.createElement('p');
  paragraph.textContent = parseHtml(html).textContent;
  return paragraph.outerHTML as SafeHtml;
}
