import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { library } from '@/src/store/library';
import { ClipBrowser } from '@/src/ui/components/ClipBrowser';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

const save = async (...titles: readonly string[]) => {
  for (const [i, title] of titles.entries()) {
    const canonicalUrl = `https://news.example/${encodeURIComponent(title)}`;
    await library.save(anArticle({ title, text: title, canonicalUrl, url: canonicalUrl }), {
      now: new Date(1e12 + i * 1e6),
    });
  }
};
const headlines = () => [...document.querySelectorAll('.headline')].map((each) => each.textContent);
const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });

beforeEach(emptyLibrary);

describe('the list of clips', () => {
  test('says what to do when there are none', async () => {
    await show(<ClipBrowser shelf="library" />);
    await expect.element(page.getByText('Nothing clipped yet')).toBeVisible();
  });

  test('is a list named Clips, the newest first, with their count', async () => {
    await save('Ferry', 'Bridge');
    await show(<ClipBrowser shelf="library" />);
    await expect.element(page.getByRole('list', { name: 'Clips' })).toBeVisible();
    expect(headlines()).toEqual(['Bridge', 'Ferry']);
    await expect.element(page.getByText('2 clips')).toBeVisible();
  });

  test('shows a clip that is saved meanwhile', async () => {
    await save('Ferry');
    await show(<ClipBrowser shelf="library" />);
    await expect.poll(headlines).toEqual(['Ferry']);
    await save('Bridge');
    await expect.poll(() => headlines().length).toBe(2);
  });

  test('finds as one types, and says when nothing is found', async () => {
    await save('Ferry', 'Bridge', '张又侠今见普京');
    await show(<ClipBrowser shelf="library" />);
    await page.getByRole('searchbox', { name: 'Find clips' }).fill('普京');
    await expect.poll(headlines).toEqual(['张又侠今见普京']);
    await expect.element(page.getByText('1 clip found')).toBeVisible();
    await page.getByRole('searchbox').fill('nowhere');
    await expect.element(page.getByText(/No clip has these words/)).toBeVisible();
    expect(document.querySelector('.select-all [role=status]')?.textContent).toBe('Nothing found');
  });

  test('ticks nothing that is no longer what was looked for', async () => {
    await save('Ferry', 'Bridge');
    await show(<ClipBrowser shelf="library" />);
    await expect.poll(headlines).toEqual(['Bridge', 'Ferry']);
    document.querySelector<HTMLInputElement>('.select-all input')?.click();
    await page.getByRole('searchbox').fill('ferry');
    await expect.poll(headlines).toEqual(['Ferry']);
    await expect.element(page.getByText('1 clip found')).toBeVisible();
  });

  test('says the same thing twice when it is done twice', async () => {
    await save('Ferry', 'Bridge');
    await show(<ClipBrowser shelf="library" />);
    await row('Ferry').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(headlines).toEqual(['Bridge']);
    const said = document.querySelector('.toast [role=status]');
    let times = 0;
    const changes = new MutationObserver(() => (times += 1));
    changes.observe(said as Element, { childList: true, subtree: true });
    await row('Bridge').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(headlines).toEqual([]);
    await expect.poll(() => times).toBe(1);
    expect(said?.textContent).toBe('1 clip moved to the trash');
  });

  test('keeps the focus in the list when the row that had it is gone', async () => {
    await save('Ferry', 'Bridge', 'Quay');
    await show(<ClipBrowser shelf="library" />);
    await row('Bridge').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => document.activeElement?.textContent).toBe('Ferry');
  });

  test('moves a clip to the trash, and back with Undo', async () => {
    await save('Ferry', 'Bridge');
    await show(<ClipBrowser shelf="library" />);
    await row('Ferry').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(headlines).toEqual(['Bridge']);
    await expect.element(page.getByText('1 clip moved to the trash')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(headlines).toEqual(['Bridge', 'Ferry']);
  });

  test('ticks all that were found, also those not shown yet, and deletes them', async () => {
    await save(...Array.from({ length: 70 }, (_, i) => `Story ${i}`), 'Ferry');
    await show(<ClipBrowser shelf="library" />);
    await page.getByRole('searchbox').fill('story');
    await expect.element(page.getByText('70 clips found')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await expect.element(page.getByText('70 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Delete selected' }).click();
    await page.getByRole('searchbox').fill('');
    await expect.poll(headlines).toEqual(['Ferry']);
  });

  test('shows more when its end comes into view', async () => {
    await save(...Array.from({ length: 120 }, (_, i) => `Story ${i}`));
    await show(<ClipBrowser shelf="library" />);
    await expect.poll(() => headlines().length).toBeGreaterThanOrEqual(12);
    expect(headlines().length).toBeLessThan(120);
    await expect.element(page.getByText('120 clips')).toBeVisible();
    await expect
      .poll(() => {
        scrollTo(0, document.body.scrollHeight);
        return headlines().length;
      })
      .toBe(120);
  });

  test('opens only web addresses, whatever the library holds', async () => {
    const opened: unknown[] = [];
    fakeBrowser.tabs.create = async (tab: unknown) => {
      opened.push(tab);
      return {} as never;
    };
    await library.save(anArticle({ url: 'file:///etc/passwd', title: 'File' }), { now: new Date() });
    await library.save(
      anArticle({ url: 'https://news.example/a', canonicalUrl: 'https://news.example/a', title: 'Web' }),
      { now: new Date() },
    );
    await show(<ClipBrowser shelf="library" />);
    await row('File').getByRole('button', { name: 'Open source' }).click();
    await expect.element(page.getByText(/not on the web/)).toBeVisible();
    await row('Web').getByRole('button', { name: 'Open source' }).click();
    await expect.poll(() => opened).toEqual([{ url: 'https://news.example/a' }]);
  });

  test('is worked by the keyboard alone', async () => {
    await save('Ferry');
    await show(<ClipBrowser shelf="library" />);
    await expect.poll(headlines).toEqual(['Ferry']);
    await page.getByRole('searchbox').click();
    const reached: (string | null | undefined)[] = [];
    for (let i = 0; i < 8; i += 1) {
      await userEvent.keyboard('{Tab}');
      reached.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    }
    expect(reached).toEqual([
      'Select all',
      'Select Ferry',
      'Ferry',
      'Open clip',
      'Open source',
      'Copy Markdown',
      'Export Markdown',
      'Delete',
    ]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(headlines).toEqual([]);
  });
});

describe('the trash', () => {
  test('gives a clip back, or deletes it for good', async () => {
    await save('Ferry', 'Bridge');
    await library.trash(await library.findIds({ shelf: 'library', words: '' }), new Date());
    await show(<ClipBrowser shelf="trash" />);
    await expect.element(page.getByRole('list', { name: 'Trash' })).toBeVisible();
    await row('Ferry').getByRole('button', { name: 'Restore' }).click();
    await row('Bridge').getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(page.getByText('Delete 1 clip for good? This cannot be undone.')).toBeVisible();
    expect(headlines()).toEqual(['Bridge']);
    await page
      .elementLocator(document.querySelector('.toast') as Element)
      .getByRole('button', { name: 'Delete for good' })
      .click();
    await expect.element(page.getByText('The trash is empty.')).toBeVisible();
    expect((await library.find({ shelf: 'library', words: '' }, 9)).clips.map(({ title }) => title)).toEqual(['Ferry']);
  });
});
