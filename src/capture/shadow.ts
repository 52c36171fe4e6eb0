/** What Chrome gives content scripts, and the property that Firefox gives them. */
interface ShadowAccess {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** Elements beside those with a hyphen that pages make hosts of; asking all would cost too much. */
const PLAIN_HOSTS = new Set('article aside blockquote body div footer header main nav p section span'.split(' '));

/** The shadow root of an element, closed ones too where the browser shows them to extensions; null for none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement) || !mayHideShadow(element)) return null;
  const { chrome } = globalThis as ShadowAccess;
  if (chrome?.dom?.openOrClosedShadowRoot) return chrome.dom.openOrClosedShadowRoot(element);
  return 'openOrClosedShadowRoot' in element ? (element.openOrClosedShadowRoot as ShadowRoot | null) : null;
}

function mayHideShadow(element: HTMLElement): boolean {
  if (element.localName.includes('-')) return true;
  // A plain host shows what is in its shadow instead of what it holds, so it mostly holds nothing.
  return (
    element.firstElementChild === null && PLAIN_HOSTS.has(element.localName) && !/\S/.test(element.textContent ?? '')
  );
}
