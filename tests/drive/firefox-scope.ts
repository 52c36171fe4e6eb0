import type { Browser } from 'puppeteer-core';

/** Runs code in Firefox's own window, where its toolbar, menus and panels are. */
export interface BrowserScope {
  /** Runs a function there; arguments and result are JSON, and only its source travels. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Sends a WebDriver BiDi command that puppeteer has no method for. */
  send(method: string, params: object): Promise<unknown>;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

const WINDOW = 'chrome://browser/content/browser.xhtml';

/** The scope of the window that Firefox has opened. It must have been started with `--remote-allow-system-access`. */
export async function openBrowserScope(browser: Browser): Promise<BrowserScope> {
  // Puppeteer's connection is not in its types.
  const { connection } = browser as unknown as { connection: Connection };
  const send = async (method: string, params: object) => (await connection.send(method, params)).result;
  const { contexts } = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
  const context = contexts.find(({ url }) => url === WINDOW)?.context;
  return {
    send,
    async evaluate(fn, ...args) {
      const expression = `(async () => JSON.stringify(await (${String(fn)})(...${JSON.stringify(args)})) ?? 'null')()`;
      const params = { expression, target: { context }, awaitPromise: true };
      const { result, exceptionDetails } = (await send('script.evaluate', params)) as Evaluated;
      if (!result) throw new Error(exceptionDetails?.text ?? 'Firefox gave no result');
      return JSON.parse(result.value) as never;
    },
  };
}
