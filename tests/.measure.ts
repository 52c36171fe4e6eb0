import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from './run/browsers.mjs';
import { readCorpora } from './bench/extraction/corpus.ts';
const result: any = await build({
  configFile: false,
  logLevel: 'silent',
  build: { write: false, lib: { entry: join(import.meta.dirname, '.probe.ts'), formats: ['iife'], name: 'bench' } },
});
const code = result[0].output[0].code;
const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', args: ['--no-sandbox'] });
const context = await browser.newContext({ javaScriptEnabled: false });
const page = await context.newPage();
let html = '';
await page.route('**/*', (route) =>
  route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
    ? route.fulfill({
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
        body: html,
      })
    : route.abort(),
);
import { existsSync, readFileSync } from 'node:fs';
const cache = new Map<string, any>(
  existsSync('/tmp/texts.json') ? JSON.parse(readFileSync('/tmp/texts.json', 'utf8')) : [],
);
const out: any[] = [];
for (const corpus of readCorpora('/work/shared/data/extraction'))
  for (const m of corpus.pages) {
    html = corpus.html(m.id).replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
    const url = URL.canParse(m.url) && /^https?:/.test(m.url) ? m.url : `https://unknown.example/${m.id}`;
    try {
      await page.goto(url.replace(/#.*$/s, ''), { waitUntil: 'domcontentloaded' });
      await page.evaluate(code);
      out.push({
        corpus: corpus.name,
        id: m.id,
        body: m.body?.length ?? 0,
        ...((await page.evaluate(`probe(${JSON.stringify(cache.get(corpus.name + m.id) ?? null)})`)) as any),
      });
    } catch (e) {
      out.push({ corpus: corpus.name, id: m.id, body: m.body?.length ?? 0, error: String(e) });
    }
  }
writeFileSync(
  '/tmp/texts.json',
  JSON.stringify(
    out.filter((x) => x.text).map(({ corpus, id, url, text, wordCount }) => [corpus + id, { url, text, wordCount }]),
  ),
);
writeFileSync('/tmp/measure.json', JSON.stringify(out));
await browser.close();
