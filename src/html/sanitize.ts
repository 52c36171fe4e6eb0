import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { makeAbsolute } from './absolute-urls';
import { ANYWHERE, ATTRIBUTES, ELEMENTS, MATH, REMOVED_WHOLE } from './allow-list';
import { keepAnchors } from './anchors';
import { parseHtml } from './parse';
import { trustedHtmlPolicy } from './trusted-html';

declare const safe: unique symbol;

/** HTML that may be put into a page. Only `sanitizeHtml` makes it. */
export type SafeHtml = string & { readonly [safe]: true };

/** A second round was seen to change some hostile HTML, a third none. */
const MAX_ROUNDS = 4;

const ALLOWED = { ...ELEMENTS, ...MATH };
const ADDRESSES = new Set(['cite', 'href', 'src']);

/** Elements that end a line though they are not kept: the words before and after must not grow together. */
const LINES = 'center dialog dir fieldset form hgroup legend menu nav search'.split(' ');
const LINE_SELECTOR = LINES.join();

// Hooks would make DOMPurify copy its lists at every call: what they would do is done to its result.
const CONFIG: Config = {
  // The body is what is sanitised: were it not allowed, all it holds would be copied out of it first.
  ALLOWED_TAGS: [...Object.keys(ALLOWED), ...LINES, 'body'],
  ALLOWED_ATTR: [...ATTRIBUTES],
  // An address without scheme is made one of https after.
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|#|\/\/[^/\\])/i,
  ADD_URI_SAFE_ATTR: [...ATTRIBUTES].filter((name) => !ADDRESSES.has(name)),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: [...REMOVED_WHOLE],
  RETURN_DOM: true,
};

let purifier: DOMPurify | undefined;

/**
 * Keeps of HTML what an article needs, by an explicit list of elements, attributes and URL schemes.
 *
 * Sanitising the result again changes nothing. Relative addresses are resolved against `baseUrl`, and dropped
 * without one. Any context with a DOM.
 */
export function sanitizeHtml(html: string, baseUrl?: string): SafeHtml {
  return sanitizeToBody(baseUrl ? resolved(html, baseUrl) : html).html;
}

/** As `sanitizeHtml`, with a body that holds what the parser makes of the result. */
export function sanitizeToBody(html: string): { readonly html: SafeHtml; readonly body: Element } {
  let known = html;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const body = sanitizeOnce(known);
    known = body.innerHTML;
    // Where the parser reads back what was sanitised, node for node, another round would find nothing to do.
    if (parseHtml(`<body>${known}`).isEqualNode(body)) return { html: known as SafeHtml, body };
  }
  const body = textOnly(known);
  return { html: body.innerHTML as SafeHtml, body };
}

function resolved(html: string, baseUrl: string): string {
  const body = parseHtml(html);
  makeAbsolute(body, baseUrl);
  return body.innerHTML;
}

function sanitizeOnce(html: string): Element {
  purifier ??= withRules(createPurifier(window));
  const clean: Node | null = purifier.sanitize(html, { RETURN_DOM: true });
  // A frameset has no body.
  const body = clean instanceof HTMLElement ? clean : parseHtml('');
  for (const line of body.querySelectorAll(LINE_SELECTOR)) line.replaceWith('\n', ...line.childNodes, '\n');
  for (const element of body.querySelectorAll('*')) if (element.hasAttributes()) keepByRule(element);
  for (const image of body.querySelectorAll('img:not([src])')) image.remove();
  keepAnchors(body);
  body.normalize();
  return body;
}

function withRules(purify: DOMPurify): DOMPurify {
  // The policy marks strings as the browser does; only TypeScript has no name for the mark.
  const policy = trustedHtmlPolicy() as unknown as Config['TRUSTED_TYPES_POLICY'];
  // Once for all: reading the configuration takes longer than sanitising a short text.
  purify.setConfig({ ...CONFIG, TRUSTED_TYPES_POLICY: policy });
  return purify;
}

/** DOMPurify knows which attributes there may be, the rules which on what, and what they may say. */
function keepByRule(element: Element): void {
  const rules = ALLOWED[element.localName] ?? {};
  for (const name of element.getAttributeNames()) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : Object.hasOwn(ANYWHERE, name) ? ANYWHERE[name] : undefined;
    const old = element.getAttribute(name) ?? '';
    const value = rule?.(old.trim()) ?? null;
    if (value === null) element.removeAttribute(name);
    else if (value !== old) element.setAttribute(name, value);
  }
}

/** What is left of HTML that no round makes stable. */
function textOnly(html: string): Element {
  const body = parseHtml('<p>');
  body.firstElementChild?.append(parseHtml(html).textContent ?? '');
  return body;
}
