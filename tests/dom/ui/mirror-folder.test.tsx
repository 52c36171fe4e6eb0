import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { STATE } from '@/src/mirror/journal';
import { library, mirrorStore } from '@/src/store/library';
import { MirrorFolder } from '@/src/ui/components/MirrorFolder';
import { MirrorStatus } from '@/src/ui/components/MirrorStatus';
import { anArticle } from '../../unit/an-article';
import { aFolder, textsIn } from '../mirror/a-folder';
import { emptyLibrary, show } from './stage';

/** Long enough for changes to have settled, and for a slow machine. */
const SETTLED = { timeout: 10_000 };

const button = (name: string | RegExp) => page.getByRole('button', { name });
const status = page.getByRole('status');
const save = (title: string, fields = {}) =>
  library.save(anArticle({ canonicalUrl: `https://news.example/${title}`, title, ...fields }), { now: new Date(1e12) });

/** The files of a folder, the mirror's notes aside. */
const filesIn = async (folder: FileSystemDirectoryHandle) =>
  Object.keys(await textsIn(folder)).filter((path) => path !== STATE);

/** Has the browser say that a folder may or may not be written in. */
function permission(before: PermissionState, asked: PermissionState = before) {
  let state = before;
  const prototype = FileSystemHandle.prototype as unknown as Record<string, () => Promise<PermissionState>>;
  vi.spyOn(prototype, 'queryPermission').mockImplementation(async () => state);
  vi.spyOn(prototype, 'requestPermission').mockImplementation(async () => (state = asked));
}

/** Has a person choose a folder in the browser's picker; null for none. */
function picks(folder: FileSystemDirectoryHandle | null) {
  const picker = async () => folder ?? Promise.reject(new DOMException('cancelled', 'AbortError'));
  Object.defineProperty(window, 'showDirectoryPicker', { value: picker, configurable: true, writable: true });
}

/** Has something happen before a file of a name is written. */
function writing(before: (name: string) => Promise<void>) {
  const open: (this: FileSystemFileHandle) => Promise<FileSystemWritableFileStream> = Reflect.get(
    FileSystemFileHandle.prototype,
    'createWritable',
  );
  vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockImplementation(async function opened(
    this: FileSystemFileHandle,
  ) {
    await before(this.name);
    return open.call(this);
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  await emptyLibrary();
  await mirrorStore.forget();
  permission('granted');
  picks(null);
});

describe('without a folder', () => {
  test('one can be chosen, and has the library then', async () => {
    const folder = await aFolder();
    await save('Ferry');
    picks(folder);
    await show(<MirrorFolder />);
    await button('Choose a folder…').click();
    await expect.element(page.getByText(`Folder: ${folder.name}`)).toBeVisible();
    await expect.element(status.getByText(/^1 clip, up to date since /)).toBeVisible();
    expect(await filesIn(folder)).toEqual(['2026-01-02 Ferry.md']);
  });

  test('nothing happens when none is chosen', async () => {
    await show(<MirrorFolder />);
    await button('Choose a folder…').click();
    await expect.element(button('Choose a folder…')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('a browser that cannot keep one says what can be done instead', async () => {
    const { showDirectoryPicker } = window as unknown as Record<string, unknown>;
    Reflect.deleteProperty(window, 'showDirectoryPicker');
    onTestFinished(() => void Object.assign(window, { showDirectoryPicker }));
    await show(<MirrorFolder />);
    await expect.element(page.getByText(/Export your clips as a zip instead/)).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  });
});

describe('with a folder', () => {
  let folder: FileSystemDirectoryHandle;
  beforeEach(async () => {
    folder = await aFolder();
    await mirrorStore.choose(folder);
  });

  test('it is brought up to date when the page opens, when clips change, and on request', async () => {
    await save('Ferry');
    await show(<MirrorFolder />);
    await expect.element(status.getByText(/^1 clip, up to date/)).toBeVisible();
    await save('Bridge');
    await expect.element(status.getByText(/^2 clips, up to date/), SETTLED).toBeVisible();
    await folder.removeEntry('2026-01-02 Ferry.md');
    await button('Update now').click();
    await expect.poll(() => filesIn(folder)).toHaveLength(2);
  }, 20_000);

  test('how it stands is known again when the page opens', async () => {
    await mirrorStore.end(folder, { time: '2026-05-06T07:08:09.000Z', clips: 3, edited: 2, failed: ['Ferry'] });
    permission('prompt');
    await show(<MirrorFolder />);
    await expect.element(page.getByText(/^3 clips, up to date since May 6, 2026/)).toBeVisible();
    await expect.element(page.getByText(/^2 files that you changed/)).toBeVisible();
    await expect.element(page.getByRole('listitem')).toHaveTextContent('Ferry');
  });

  test('what a person changed is said, and left', async () => {
    const { clip } = await save('Ferry');
    await show(<MirrorFolder />);
    await expect.element(status.getByText(/^1 clip/)).toBeVisible();
    const file = await folder.getFileHandle('2026-01-02 Ferry.md');
    const writable = await file.createWritable();
    await writable.write('mine');
    await writable.close();
    await library.setTags(clip.id, ['sea']);
    await expect.element(page.getByText(/1 file that you changed is left as it is/), SETTLED).toBeVisible();
    expect((await textsIn(folder))['2026-01-02 Ferry.md']).toBe('mine');
    expect(await filesIn(folder)).toContain('2026-01-02 Ferry (2).md');
  }, 20_000);

  test('a clip that cannot be written is named', async () => {
    await save('Ferry');
    await save('Bridge');
    writing(async (name) =>
      name.includes('Bridge') ? Promise.reject(new TypeError('Name is not allowed')) : undefined,
    );
    await show(<MirrorFolder />);
    await expect.element(page.getByText(/1 clip could not be written/)).toBeVisible();
    await expect.element(page.getByRole('listitem')).toHaveTextContent('Bridge');
    expect(Object.values(await textsIn(folder)).join('')).not.toContain('# Bridge');
  });

  test.each([
    ['NotAllowedError', /^Cuttings may not write in the folder any more\./],
    ['NotFoundError', /^The folder is not there any more\./],
    ['QuotaExceededError', /^The disk is full\./],
  ])('what went wrong is said: %s', async (name, sentence) => {
    await save('Ferry');
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(new DOMException('no', name));
    await show(<MirrorFolder />);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(button('Update now')).toBeVisible();
  });

  test('a run can be cancelled, and the next one goes on', async () => {
    for (let i = 0; i < 60; i += 1) await save(`Story ${i}`);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    writing(async (name) => (name.includes('Story 3') ? released : undefined));
    await show(<MirrorFolder />);
    await button('Cancel').click();
    release();
    await expect.element(status.getByText(/^Stopped\. What was written stays/)).toBeVisible();
    expect((await filesIn(folder)).length).toBeLessThan(60);
    await button('Update now').click();
    await expect.element(status.getByText(/^60 clips/), SETTLED).toBeVisible();
    expect(await filesIn(folder)).toHaveLength(60);
  }, 30_000);

  test('the browser is asked again where it wants to be, and only on a press', async () => {
    await save('Ferry');
    permission('prompt', 'granted');
    await show(<MirrorFolder />);
    await expect.element(page.getByText(/The browser asks anew/)).toBeVisible();
    await expect.element(button('Update now')).not.toBeInTheDocument();
    expect(await filesIn(folder)).toEqual([]);
    await button('Allow').click();
    await expect.element(status.getByText(/^1 clip/)).toBeVisible();
  });

  test('nothing is written when the browser was told no', async () => {
    permission('prompt', 'denied');
    await show(<MirrorFolder />);
    await button('Allow').click();
    await expect.element(button('Allow')).toBeVisible();
    expect(await textsIn(folder)).toEqual({});
  });

  test('it can be given up, and its files stay', async () => {
    await save('Ferry');
    await show(<MirrorFolder />);
    await button('Stop keeping it').click();
    await expect.element(status.getByText('The folder is no longer kept. Its files stay.')).toBeVisible();
    await expect.element(button('Choose a folder…')).toBeVisible();
    expect(await mirrorStore.folder()).toBeNull();
    expect(await filesIn(folder)).toEqual(['2026-01-02 Ferry.md']);
  });

  test('two pages take turns', async () => {
    await save('Ferry');
    await show([<MirrorFolder key="1" />, <MirrorStatus key="2" />]);
    await expect.element(status.getByText(/^1 clip/)).toBeVisible();
    await navigator.locks.request('cuttings-mirror', () => undefined);
    expect(await filesIn(folder)).toEqual(['2026-01-02 Ferry.md']);
  });

  test('another page keeps it too, and says nothing while all is well', async () => {
    await save('Ferry');
    await show(<MirrorStatus />);
    await expect.poll(() => filesIn(folder)).toEqual(['2026-01-02 Ferry.md']);
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('another page writes no more in one that was given up, and goes on with one that was chosen since', async () => {
    await show(<MirrorStatus />);
    await expect.poll(async () => (await mirrorStore.folder())?.last?.clips).toBe(0);
    const other = await aFolder();
    await mirrorStore.choose(other);
    await save('Ferry');
    await expect.poll(() => filesIn(other), SETTLED).toEqual(['2026-01-02 Ferry.md']);
    await mirrorStore.forget();
    const asked = vi.spyOn(mirrorStore, 'folder');
    await save('Bridge');
    await expect.poll(() => asked.mock.settledResults.at(-1)?.value, SETTLED).toBeNull();
    expect(await filesIn(other)).toEqual(['2026-01-02 Ferry.md']);
    expect(await filesIn(folder)).toEqual([]);
  }, 30_000);

  test('another page asks for it where the browser must be asked', async () => {
    permission('prompt', 'granted');
    await save('Ferry');
    await show(<MirrorStatus />);
    await button(`Allow writing in the folder ${folder.name}`).click();
    await expect.poll(() => filesIn(folder)).toEqual(['2026-01-02 Ferry.md']);
  });
});
