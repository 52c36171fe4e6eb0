import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { parseBackup } from '@/src/clip/schema/backup';
import { readSettings } from '@/src/platform/settings';
import { library } from '@/src/store/library';
import { Options } from '@/src/ui/components/Options';
import { ClipBrowser } from '@/src/ui/components/ClipBrowser';
import { ReadingView } from '@/src/ui/components/ReadingView';
import { anArticle } from '../../unit/an-article';
import { emptyLibrary, show } from './stage';

const files: string[] = [];
beforeEach(async () => {
  vi.restoreAllMocks();
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
    await expect.element(page.getByText(/1 clip is not in it: deleted meanwhile/)).toBeVisible();
  });
});

describe('the choices of an export', () => {
  const format = page.getByRole('combobox', { name: 'Export as' });
  const template = page.getByRole('combobox', { name: 'Template' });
  const button = (name: string) => page.getByRole('button', { name });
  const tick = async (...titles: readonly string[]) => {
    for (const title of titles) await save(title);
    await show(<ClipBrowser shelf="library" />);
    await page.getByRole('checkbox', { name: 'Select all' }).click();
  };

  test('offer a template only where one is used', async () => {
    await tick('Ferry');
    await expect.element(template).toBeVisible();
    await format.selectOptions('bibtex');
    await expect.element(template).not.toBeInTheDocument();
  });

  test('offer to copy only what is one text', async () => {
    await tick('Ferry');
    await format.selectOptions('epub');
    await expect.element(button('Copy')).not.toBeInTheDocument();
    await format.selectOptions('ris');
    await expect.element(button('Copy')).toBeVisible();
  });

  test('offer Obsidian only for one clip', async () => {
    await tick('Ferry', 'Bridge');
    await expect.element(button('Export selected')).toBeVisible();
    await expect.element(button('Send to Obsidian')).not.toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'Select Ferry' }).click();
    await expect.element(button('Send to Obsidian')).toBeVisible();
  });

  test('are kept for the next time', async () => {
    await tick('Ferry');
    await format.selectOptions('markdown');
    await template.selectOptions('hugo');
    await expect.poll(readSettings).toMatchObject({ exportFormat: 'markdown', template: 'hugo' });
    await show(<ClipBrowser shelf="library" />);
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await expect.element(template).toHaveValue('hugo');
  });

  test('save a file for each clip where that is wanted', async () => {
    await tick('Ferry', 'Bridge');
    await format.selectOptions('markdown');
    await page.getByRole('checkbox', { name: 'One file each' }).click();
    await button('Export selected').click();
    await expect.element(page.getByText('Downloading 2 files.')).toBeVisible();
    expect(files.toSorted()).toEqual([expect.stringMatching(/Bridge\.md$/), expect.stringMatching(/Ferry\.md$/)]);
  });

  test('say how many of these were saved before it was cancelled', async () => {
    const readAll = library.readAll.bind(library);
    const { promise: stays } = Promise.withResolvers<never>();
    let asked = 0;
    vi.spyOn(library, 'readAll').mockImplementation(async function* stuck(...given) {
      if ((asked += 1) > 1) await stays;
      yield* readAll(...given);
    });
    await tick('Ferry', 'Bridge');
    await format.selectOptions('markdown');
    await page.getByRole('checkbox', { name: 'One file each' }).click();
    await button('Export selected').click();
    await expect.poll(() => files).toHaveLength(1);
    await button('Cancel').click();
    await expect.element(page.getByText(/^Downloading .*\.md\.$/)).toBeVisible();
    expect(files).toHaveLength(1);
  });
});

describe('a clip that cannot be written', () => {
  /** Has the store give a text that cannot be read for one of the clips. */
  const damage = (title: string) => {
    const readAll = library.readAll.bind(library);
    vi.spyOn(library, 'readAll').mockImplementation(async function* damaged(...asked) {
      for await (const each of readAll(...asked)) {
        const html = {
          get: () => {
            throw new Error('unreadable');
          },
        };
        if (each.clip.title === title) yield { ...each, body: Object.defineProperty({ ...each.body }, 'html', html) };
        else yield each;
      }
    });
  };

  test('is named with why, and the others are exported', async () => {
    for (const name of ['Ferry', 'Bridge']) await save(name);
    damage('Ferry');
    await show(<ClipBrowser shelf="library" />);
    await exportAll();
    await expect.element(page.getByRole('link', { name: 'Ferry' })).toBeVisible();
    await expect.element(page.getByText(/unreadable/)).toBeVisible();
    expect(files).toHaveLength(1);
    await page.getByRole('region', { name: 'Not exported' }).getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(page.getByRole('region', { name: 'Not exported' })).not.toBeInTheDocument();
  });

  test('and no other leaves nothing to be saved, which is said', async () => {
    await save('Ferry');
    damage('Ferry');
    await show(<ClipBrowser shelf="library" />);
    await exportAll();
    await expect.element(page.getByText(/“Ferry” could not be exported/)).toBeVisible();
    expect(files).toEqual([]);
  });
});

test('a backup has the clips of the trash too', async () => {
  await save('Ferry');
  const { clip } = await save('Bridge');
  await library.trash([clip.id], new Date());
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob);
    return 'blob:nothing';
  });
  await show(<Options />);
  await page.getByRole('button', { name: 'Download a backup' }).click();
  await expect.poll(() => files).toEqual([expect.stringMatching(/\.json$/)]);
  const { clips } = parseBackup(JSON.parse((await saved[0]?.text()) ?? ''));
  expect(clips.map((each) => each.clip.title)).toEqual(['Ferry', 'Bridge']);
});

test('a backup of nothing is not saved, and that is said', async () => {
  await show(<Options />);
  await page.getByRole('button', { name: 'Download a backup' }).click();
  await expect.element(page.getByText('Nothing clipped yet')).toBeVisible();
  expect(files).toEqual([]);
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
