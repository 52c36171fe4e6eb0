import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { library } from '@/src/store/library';
import { ClipBrowser } from '@/src/ui/components/ClipBrowser';
import { ReadingView } from '@/src/ui/components/ReadingView';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

const files: string[] = [];
beforeEach(async () => {
  await emptyLibrary();
  files.length = 0;
  // The name of each file that the browser is asked to save.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    files.push(this.download);
  });
});

const save = async (name: string, fields = {}) => {
  const canonicalUrl = `https://news.example/${name}`;
  return library.save(anArticle({ canonicalUrl, title: name, text: name, ...fields }), { now: new Date(1e12) });
};
const exportAll = async () => {
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Export selected' }).click();
};

describe('exporting', () => {
  test('hands a zip of what is ticked to the browser, and says so', async () => {
    for (const name of ['Ferry', 'Bridge']) await save(name);
    await show(<ClipBrowser shelf="library" />);
    await exportAll();
    await expect.element(page.getByText(/^Downloading .* Cuttings\.zip\.$/)).toBeVisible();
    expect(files).toEqual([expect.stringMatching(/Cuttings\.zip$/)]);
  });

  test('can be cancelled, and then writes nothing', async () => {
    for (let i = 0; i < 300; i += 1) await save(`Story ${i}`, { html: '<p>text</p>'.repeat(300) });
    await show(<ClipBrowser shelf="library" />);
    await exportAll();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Export cancelled; nothing was written')).toBeVisible();
    expect(files).toEqual([]);
  });

  test('names what was deleted meanwhile instead of passing over it', async () => {
    await save('Ferry');
    const { clip } = await save('Bridge');
    await show(<ClipBrowser shelf="library" />);
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await expect.element(page.getByText('2 selected')).toBeVisible();
    await library.trash([clip.id], new Date());
    await library.purge([clip.id]);
    await page.getByRole('button', { name: 'Export selected' }).click();
    await expect.element(page.getByText(/1 clip was deleted meanwhile\.$/)).toBeVisible();
  });
});

describe('the reading view', () => {
  test('copies and exports the version that is shown', async () => {
    const { clip } = await save('Ferry', { text: 'old', html: '<p>The old text</p>' });
    await save('Ferry', { title: 'Ferry late', text: 'new', html: '<p>The new text</p>' });
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
      copied.push(await ((await item?.getType('text/plain'))?.text() ?? ''));
    });
    await show(<ReadingView id={clip.id} />);
    await expect.element(page.getByRole('heading', { name: 'Ferry late' })).toBeVisible();
    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await expect.poll(() => copied.at(-1)).toContain('The new text');
    await page.getByRole('combobox', { name: 'Version' }).selectOptions('0');
    await expect.element(page.getByRole('heading', { name: 'Ferry', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await expect.poll(() => copied.at(-1)).toContain('The old text');
  });

  test('says when its clip is gone', async () => {
    await show(<ReadingView id="nothing" />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('This clip was deleted.');
  });
});
