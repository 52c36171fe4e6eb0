import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../run/browsers.mjs';
import { bundled } from '../bundled.ts';

/** A page as it was served. */
export interface Served {
  readonly url: string;
  readonly html: string;
}

/** Opens pages as they were served, at their own address, and calls our code in them. */
export interface PageRunner {
  /** Opens the page, with the code in it. */
  open(page: Served): Promise<void>;
  /** The value of an expression in the page that is open. */
  call<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/** Nothing that a page names is loaded, and none of its scripts run. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };

/** Starts Chromium with the code of a file in this folder at hand. */
export async function startPageRunner(file: string): Promise<PageRunner> {
  const code = await bundled(join(import.meta.dirname, file));
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', args: ['--no-sandbox'] });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const served = { html: '' };
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ headers: HEADERS, body: served.html })
      : route.abort(),
  );
  return {
    async open({ url, html }) {
      served.html = html.replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
      await page.goto(url.replace(/#.*$/s, ''), { waitUntil: 'domcontentloaded' });
      await page.evaluate(code);
    },
    call: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
