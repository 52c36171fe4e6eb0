import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from './run/browsers.mjs';
const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1640, height: 1150 } });
for (const prefix of ['en-light', 'en-dark', 'zh-CN-light', 'fr-dark']) {
  const files = readdirSync('/tmp/popup-shots').filter((f) => f.startsWith(prefix) && !f.includes('sheet'));
  await page.setContent(
    `<body style="margin:4px;background:#888;display:grid;grid-template-columns:repeat(4,400px);gap:8px">${files.map((f) => `<div style="font:12px sans-serif">${f}<br><img width=400 src="data:image/png;base64,${readFileSync('/tmp/popup-shots/' + f).toString('base64')}"></div>`).join('')}</body>`,
  );
  await page.screenshot({ path: `/tmp/popup-shots/sheet-${prefix}.png` });
}
await browser.close();
