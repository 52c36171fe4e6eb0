import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, type Rolldown } from 'vite';
import { findBrowser } from '../../run/browsers.mjs';
import type { Extracted, Extractor } from './in-page.ts';

/** A page as it was served. */
export interface Served {
  readonly url: string;
  readonly html: string;
}

/** Opens pages as they were served, at their own address, and runs extractors on them. */
export interface PageRunner {
  run(page: Served, names: readonly Extractor[], rounds?: number): Promise<Partial<Record<Extractor, Extracted>>>;
  close(): Promise<void>;
}

/** Nothing that a page names is loaded, and none of its scripts run. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };

/** Starts Chromium with the built capture code at hand. */
export async function startPageRunner(): Promise<PageRunner> {
  const code = await bundled();
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', args: ['--no-sandbox'] });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const served = { url: '', html: '' };
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ headers: HEADERS, body: served.html })
      : route.abort(),
  );
  return {
    async run({ url, html }, names, rounds = 1) {
      served.html = html.replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
      await page.goto(url.replace(/#.*$/s, ''), { waitUntil: 'domcontentloaded' });
      await page.evaluate(code);
      const found: Partial<Record<Extractor, Extracted>> = {};
      for (const name of names) found[name] = await page.evaluate(`extract(${JSON.stringify(name)}, ${rounds})`);
      return found;
    },
    close: () => browser.close(),
  };
}

/** The extractors as one script, minified as the extension's own are. */
async function bundled(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = result[0]?.output ?? [];
  if (!chunk) throw new Error('Vite built no script');
  return chunk.code;
}
