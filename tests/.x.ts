import { setTimeout as sleep } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import { LAUNCH } from './drive/launch.ts';
import { serveSite } from './drive/site.ts';
import { readOutcome } from './drive/popup.ts';
import { statusWhen } from './e2e/clip-list.ts';

const P = (lang: string, n: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      `<p>${
        (
          {
            en: `Paragraph ${i} tells how the ferry came back to the old harbour, who stood on the quay in the rain, and what the wait had cost the town over two long winters.`,
            ar: `الفقرة ${i}: عادت العبّارة إلى الميناء القديم بعد عامين من الغياب، ووقف الناس على الرصيف تحت المطر، ولم يعرف أحد كم كلّف الانتظار أهل المدينة في ذلك الشتاء الطويل.`,
          } as any
        )[lang]
      }</p>`,
  ).join('');
const page = (lang: string, title: string, body: string, head = '') =>
  `<!doctype html><html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="${lang === 'ar' ? 'الميناء' : 'The Harbour Post'}"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T08:30:00Z">${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
const AR = 'عودة العبّارة إلى الميناء القديم بعد غياب طويل';
const EN = 'The long way back of the ferry to the old harbour';
const U = 'https://news.example/';
const links = (u: string) =>
  `<div>${[1, 2, 3].map((n) => `<a href="${u}${n === 1 ? '' : `?page=${n}`}">${n}</a>`).join(' ')}</div>`;
const ld = (o: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', ...o })}</script>`;
const answers: Record<string, any> = {
  [`${U}wall`]: page('en', EN, P('en', 3) + '<p>Subscribe to continue reading</p>'),
  [`${U}teaser`]: page(
    'en',
    EN,
    P('en', 2) + '<p>And then one morning the captain said that…</p><a href="/full">Read more</a>',
  ),
  [`${U}shorter`]: page('en', EN, P('en', 11), ld({ headline: EN, wordCount: 1234 })),
  [`${U}pages`]: page('ar', AR, P('ar', 6) + links(`${U}pages`)),
  [`${U}pages?page=2`]: {
    body: page('ar', AR, P('ar', 6).replaceAll('الفقرة', 'المقطع') + links(`${U}pages`)),
    delayMs: 2500,
  },
  [`${U}pages?page=3`]: page('ar', AR, P('ar', 6).replaceAll('الفقرة', 'القسم') + links(`${U}pages`)),
  [`${U}broken`]: page('en', EN, P('en', 6) + links(`${U}broken`)),
};
mkdirSync('/tmp/popup-shots', { recursive: true });
for (const [language, colorScheme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
  ['fr', 'dark'],
] as const) {
  const site = await serveSite(answers);
  const driver = await LAUNCH.chromium({ site, language, colorScheme });
  const n = `/tmp/popup-shots/${language}-${colorScheme}`;
  try {
    for (const name of ['wall', 'teaser', 'shorter']) {
      const popup = await driver.pressAction(await driver.openPage(U + name));
      await readOutcome(popup);
      await sleep(300);
      await popup.screenshot(`${n}-${name}.png`);
      await popup.close();
    }
    const tab = await driver.openPage(`${U}pages`);
    let popup = await driver.pressAction(tab);
    await sleep(1200);
    await popup.screenshot(`${n}-pages.png`);
    await popup.evaluate(() => (document.querySelector('.choices .primary') as HTMLElement).click());
    await sleep(1200);
    await popup.screenshot(`${n}-reading.png`);
    await sleep(3500);
    await popup.screenshot(`${n}-whole.png`);
    await popup.close();
    const broken = await driver.openPage(`${U}broken`);
    popup = await driver.pressAction(broken);
    await sleep(1200);
    await popup.evaluate(() => (document.querySelector('.choices .primary') as HTMLElement).click());
    await sleep(1500);
    await popup.screenshot(`${n}-broken.png`);
    await popup.close();
    popup = await driver.pressAction(broken);
    await sleep(1200);
    await popup.screenshot(`${n}-again.png`);
    await popup.close();
  } finally {
    await driver.close();
    site.close();
  }
}
