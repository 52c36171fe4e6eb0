import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse as parseCsv } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { downloadedFiles, downloadOne } from '../drive/downloaded.ts';
import type { View } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { until } from '../drive/until.ts';
import { findAll } from '../drive/view.ts';
import { entriesWhen, statusWhen } from './clip-list.ts';
import { chooseOption } from './choose-option.ts';
import { ELECTIONS, HARBOUR, serving } from './pages.ts';
import { readZip } from './read-zip.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

interface Titled {
  readonly title: string;
}

const TITLES: readonly string[] = [ELECTIONS.title, HARBOUR.title];

const textOf = (file: Uint8Array) => new TextDecoder().decode(file);
const linesOf = (file: Uint8Array) => textOf(file).split(/\r?\n/);
const headingsOf = (markdown: string) => [...markdown.matchAll(/^# (.*)$/gm)].map(([, title]) => title);
const titleInFrontMatter = (markdown: string) => (parse(markdown.split('\n---\n')[0] ?? '') as Titled).title;
const titleOfPage = (html: string) => new JSDOM(html).window.document.querySelector('h1')?.textContent;
const titlesIn = (citations: string) => new Cite(citations).data.map((item) => item['title']);
const rowsOf = (file: Uint8Array) => parseCsv(Buffer.from(file), { columns: true, bom: true }) as readonly Titled[];
const filesOf = (zip: Uint8Array, name: RegExp) => {
  const files = [...readZip(zip)].filter(([path]) => name.test(path));
  return files.map(([, text]) => text);
};
const titlesInContents = (xhtml: string) => {
  const { document } = new JSDOM(xhtml, { contentType: 'application/xhtml+xml' }).window;
  const links = [...document.querySelectorAll('nav a')].map(({ textContent }) => textContent ?? '');
  return links.filter((title) => TITLES.includes(title));
};

/** What each format is called, how its file ends, and the titles that a reader of its own finds in it. */
const FORMATS: readonly (readonly [name: string, ending: RegExp, titles: (file: Uint8Array) => readonly unknown[]])[] =
  [
    ['Markdown, a file each (zip)', /\.zip$/, (file) => filesOf(file, /\.md$/).map(titleInFrontMatter)],
    ['Markdown, all in one file', /\.md$/, (file) => headingsOf(textOf(file))],
    ['Plain text', /\.txt$/, (file) => linesOf(file).filter((line) => TITLES.includes(line))],
    ['Web page that opens offline', /\.zip$/, (file) => filesOf(file, /^(?!index).*\.html$/).map(titleOfPage)],
    ['E-book (EPUB)', /\.epub$/, (file) => filesOf(file, /nav\.xhtml$/).flatMap(titlesInContents)],
    ['CSL-JSON (Zotero, Pandoc)', /\.json$/, (file) => titlesIn(textOf(file))],
    ['BibTeX', /\.bib$/, (file) => titlesIn(textOf(file))],
    ['RIS (EndNote, Zotero)', /\.ris$/, (file) => titlesIn(textOf(file))],
    [
      'Backup of everything (JSON)',
      /\.json$/,
      (file) => JSON.parse(textOf(file)).clips.map(({ clip }: { readonly clip: Titled }) => clip.title),
    ],
    ['News archive record', /\.zip$/, (file) => filesOf(file, /\.md$/).map((text) => /^\[(.*)\]\(/m.exec(text)?.[1])],
    ['Table of the clips (CSV)', /\.csv$/, (file) => rowsOf(file).map(({ title }) => title)],
  ];

describe.each(BROWSER_NAMES)('in %s, clips are exported', (name) => {
  const stage = useStage(name, { answers: serving(ELECTIONS, HARBOUR) });

  const clip = async (url: string): Promise<View> => {
    const popup = await stage().driver.pressAction(await stage().driver.openPage(url));
    await readOutcome(popup);
    return popup;
  };

  test.each(FORMATS)('from the library as %s', async (format, ending, titles) => {
    const { driver } = stage();
    await (await clip(ELECTIONS.url)).close();
    await (await clip(HARBOUR.url)).close();
    const library = await driver.openExtensionPage('library.html');
    await entriesWhen(library, 2);
    await library.click({ role: 'checkbox', name: 'Select all' });
    await chooseOption(library, 'Export as', format);
    const path = await downloadOne(driver.downloads, () => library.click({ role: 'button', name: 'Export selected' }));
    expect(basename(path)).toMatch(ending);
    expect(titles(readFileSync(path)).map(String).toSorted()).toEqual(TITLES.toSorted());
    await library.close();
  });

  test('from the popup, in the format that was chosen last', async () => {
    const popup = await clip(HARBOUR.url);
    await popup.click({ role: 'checkbox', name: `Select ${HARBOUR.title}` });
    await chooseOption(popup, 'Export as', 'Markdown, all in one file');
    const path = await downloadOne(stage().driver.downloads, () =>
      popup.click({ role: 'button', name: 'Export selected' }),
    );
    expect(titleInFrontMatter(readFileSync(path, 'utf8'))).toBe(HARBOUR.title);
    await popup.close();
    const again = await clip(HARBOUR.url);
    await again.click({ role: 'checkbox', name: `Select ${HARBOUR.title}` });
    const chosen = async () => (await findAll(again, { role: 'combobox', name: 'Export as' }))[0]?.value;
    expect(await until(async () => (await chosen()) === 'markdown' && chosen(), 'the choice was read')).toBe(
      'markdown',
    );
    await again.close();
  });

  test('as a file each', async () => {
    const { driver } = stage();
    const library = await driver.openExtensionPage('library.html');
    await entriesWhen(library, 2);
    await library.click({ role: 'checkbox', name: 'Select all' });
    await chooseOption(library, 'Export as', 'Markdown, all in one file');
    await library.click({ role: 'checkbox', name: 'One file each' });
    const before = new Set(downloadedFiles(driver.downloads));
    await library.click({ role: 'button', name: 'Export selected' });
    const added = () => downloadedFiles(driver.downloads).filter((each) => !before.has(each));
    const written = await until(() => added().length === 2 && added(), 'two files were downloaded');
    await statusWhen(library, /Downloading 2 files\./);
    expect(
      written.map((file) => titleInFrontMatter(readFileSync(join(driver.downloads, file), 'utf8'))).toSorted(),
    ).toEqual(TITLES.toSorted());
    await library.close();
  });

  test('to the clipboard', async () => {
    const { driver } = stage();
    const library = await driver.openExtensionPage('library.html');
    await entriesWhen(library, 2);
    await library.click({ role: 'checkbox', name: 'Select all' });
    await chooseOption(library, 'Export as', 'Markdown, all in one file');
    await library.click({ role: 'button', name: 'Copy' });
    await statusWhen(library, /^Copied$/);
    const copied = await driver.clipboard(library);
    expect(headingsOf(copied)).toHaveLength(2);
    await library.close();
  });
});
