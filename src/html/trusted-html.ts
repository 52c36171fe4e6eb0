/** What a Trusted Types policy must offer to DOMPurify and to `parseHtml`. */
export interface TrustedHtmlPolicy {
  /** Marks HTML that is about to be parsed where it cannot run. The mark is a string to TypeScript. */
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: string, rules: TrustedHtmlPolicy): TrustedHtmlPolicy };
}

let policy: TrustedHtmlPolicy | null | undefined;

/**
 * The extension's Trusted Types policy, made at the first call.
 *
 * Null where strings need no mark: a browser without Trusted Types, or a content script, which the policy of its
 * page does not bind. There it is not even tried: the page would be told of the attempt.
 */
export function trustedHtmlPolicy(): TrustedHtmlPolicy | null {
  if (policy === undefined) policy = createPolicy();
  return policy;
}

function createPolicy(): TrustedHtmlPolicy | null {
  const { trustedTypes } = globalThis as TrustedTypesWindow;
  if (/^(?:https?|file):$/.test(location.protocol)) return null;
  try {
    // No address may become a script's: the sanitiser keeps no element that would ask for one.
    return trustedTypes?.createPolicy('cuttings', { createHTML: (html) => html, createScriptURL: () => '' }) ?? null;
  } catch {
    return null;
  }
}
