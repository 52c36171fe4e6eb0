/** What Chrome gives content scripts, and the property that Firefox gives them. */
interface ShadowAccess {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** Elements beside those with a hyphen that can be hosts. */
const PLAIN_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The shadow root of an element, closed ones too where the browser shows them to extensions; null for none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const name = element.localName;
  const isPlain = PLAIN_HOSTS.has(name);
  if (!isPlain && !name.includes('-')) return null;
  if (element.shadowRoot) return element.shadowRoot;
  // A plain host shows what is in its shadow instead of what it holds, so it mostly holds nothing.
  if (isPlain && !isBlank(element)) return null;
  if (!(element instanceof HTMLElement)) return null;
  const { chrome } = globalThis as ShadowAccess;
  if (chrome?.dom?.openOrClosedShadowRoot) return chrome.dom.openOrClosedShadowRoot(element);
  return 'openOrClosedShadowRoot' in element ? (element.openOrClosedShadowRoot as ShadowRoot | null) : null;
}

function isBlank(element: Element): boolean {
  const { firstChild } = element;
  return !firstChild || (element.firstElementChild === null && !/\S/.test(element.textContent ?? ''));
}
