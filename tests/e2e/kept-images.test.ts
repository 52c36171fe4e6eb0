import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { View, WebPage } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { until } from '../drive/until.ts';
import { findAll } from '../drive/view.ts';
import { statusWhen } from './clip-list.ts';
import { ELECTIONS, HARBOUR, pageOf, type Story } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

declare const chrome: {
  readonly permissions: Readonly<
    Record<'contains' | 'remove', (rights: { origins: readonly string[] }) => Promise<boolean>>
  >;
};

const LEAD = 'https://pictures.example/lead.png';
const ARCH = 'http://arch.example/arch.png?size=96&kind=new';

const icon = (size: number) => readFileSync(join(import.meta.dirname, `../../assets/public/icon/${size}.png`));
const picture = (size: number) => ({
  body: icon(size),
  type: 'text/plain',
  headers: { 'set-cookie': 'who=me; SameSite=None; Secure' },
});
/** The page of a story with a second picture, from a site that does not say that others may read it. */
const withTwo = (story: Story) =>
  pageOf(story).replace(
    '</article>',
    `<figure><img src="${ARCH.replace('&', '&amp;')}" alt="The arch" width="640" height="640"><figcaption>Seen on Tuesday</figcaption></figure></article>`,
  );
/** A story like another: texts that are the same would share their pictures. */
const like = (story: Story, name: string): Story => ({
  url: `https://news.example/2026/11/${name}`,
  title: `${story.title}, ${name}`,
  paragraphs: story.paragraphs.map((paragraph) => `${paragraph} So it was ${name}.`),
});
const INTERRUPTED = like(HARBOUR, 'interrupted');
const REVOKED = like(HARBOUR, 'revoked');

/** The id of the clip that is filed under an address. */
async function hashed(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  return Buffer.from(digest).toString('hex').slice(0, 32);
}

/** The widths of the pictures that a clip is read with. */
function widths(): number[] {
  const images = document.querySelector('iframe')?.contentDocument?.images ?? [];
  return Array.from(images, (image) => image.naturalWidth);
}
const widthsWhen = (view: View, expected: readonly number[]) =>
  until(
    async () => String(await view.evaluate(widths)) === String(expected),
    `the pictures were ${String(expected)} wide`,
  );

/** The box that says whether pictures are kept, by the first words of its name. */
async function keepImagesBox(options: View) {
  const named = async () =>
    (await findAll(options, { role: 'checkbox' })).find(
      ({ name, disabled }) => name.startsWith('Keep the pictures') && !disabled,
    );
  return until(named, 'the box could be pressed');
}

describe.each(BROWSER_NAMES)('in %s, the pictures of a clip', (name) => {
  const stage = useStage(name, {
    answers: {
      [ELECTIONS.url]: withTwo(ELECTIONS),
      [HARBOUR.url]: withTwo(HARBOUR),
      [INTERRUPTED.url]: withTwo(INTERRUPTED),
      [REVOKED.url]: withTwo(REVOKED),
      [LEAD]: picture(128),
      [ARCH]: picture(96),
    },
    options: { grantsSites: true },
  });
  const pictureRequests = () => stage().site.requests.filter((url) => /lead|arch/.test(url)).length;

  /** Clips a story, once its page has loaded its own pictures; gives how often pictures were asked for before. */
  const clip = async ({ url }: Story, loaded = () => {}) => {
    const { driver } = stage();
    const tab = await driver.openPage(url);
    await tab.waitFor(() => Array.from(document.images).every(({ complete }) => complete));
    loaded();
    const before = pictureRequests();
    const popup = await driver.pressAction(tab);
    expect(await readOutcome(popup)).toMatch(/^(?:Saved|Already clipped)/);
    await popup.close();
    await tab.close();
    return before;
  };
  const read = async ({ url }: Story): Promise<WebPage> =>
    stage().driver.openExtensionPage(`library.html#${await hashed(url)}`);
  const mayReadSites = (view: View) => view.evaluate(() => chrome.permissions.contains({ origins: ['*://*/*'] }));

  test('stay on their sites at first: nothing is asked for', async () => {
    const before = await clip(ELECTIONS);
    await stage().driver.killBackground();
    const reading = await read(ELECTIONS);
    await reading.waitFor(
      () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('.picture').length === 2,
    );
    expect(await mayReadSites(reading)).toBe(false);
    expect(pictureRequests()).toBe(before);
    await reading.close();
  });

  test('are kept once that is chosen, asked for by nobody in particular', async () => {
    const options = await stage().driver.openExtensionPage('options.html');
    const { name: box } = await keepImagesBox(options);
    await options.click({ role: 'checkbox', name: box });
    await statusWhen(options, /^Setting kept/);
    expect(await mayReadSites(options)).toBe(true);
    await options.close();

    const before = await clip(HARBOUR);
    const reading = await read(HARBOUR);
    await widthsWhen(reading, [128, 96]);
    await reading.close();
    expect(pictureRequests()).toBe(before + 2);
    for (const url of [LEAD, ARCH]) {
      const asked = stage().site.headersOf(url).at(-1);
      expect([asked?.cookie, asked?.referer, asked?.origin]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('are fetched by the next background when one is stopped under it', async () => {
    const { driver, site } = stage();
    const before = await clip(INTERRUPTED, () => {
      site.answers.set(LEAD, { ...picture(128), delayMs: 60_000 });
      site.answers.set(ARCH, { ...picture(96), delayMs: 60_000 });
    });
    await until(() => pictureRequests() === before + 2, 'the pictures were asked for');
    await driver.killBackground();
    site.answers.set(LEAD, picture(128));
    site.answers.set(ARCH, picture(96));
    await clip(ELECTIONS);
    for (const story of [INTERRUPTED, ELECTIONS]) {
      const reading = await read(story);
      await widthsWhen(reading, [128, 96]);
      await reading.close();
    }
  });

  test('are not fetched when the right was taken back elsewhere, and the clip is kept', async () => {
    const { driver } = stage();
    const options = await driver.openExtensionPage('options.html');
    await keepImagesBox(options);
    await options.evaluate(() => chrome.permissions.remove({ origins: ['*://*/*'] }));
    await options.waitFor(() => /no longer lets Cuttings fetch/.test(document.body.textContent ?? ''));
    const before = await clip(REVOKED);
    const reading = await read(REVOKED);
    await reading.waitFor(
      () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('.picture').length === 2,
    );
    expect(pictureRequests()).toBe(before);
    await reading.close();
    await options.close();
  });

  test('are there when their sites are not', async () => {
    stage().site.close();
    const reading = await read(HARBOUR);
    await widthsWhen(reading, [128, 96]);
    const alts = await reading.evaluate(() =>
      Array.from(document.querySelector('iframe')?.contentDocument?.images ?? [], ({ alt }) => alt),
    );
    expect(alts).toEqual(['A picture', 'The arch']);
    await reading.close();
  });
});
