import { describe, expect, test } from 'vitest';
import type { View } from '../drive/driver.ts';
import { readOutcome } from '../drive/popup.ts';
import { find, findAll } from '../drive/view.ts';
import { entriesWhen, statusWhen } from './clip-list.ts';
import { chooseOption } from './choose-option.ts';
import { HARBOUR, serving } from './pages.ts';
import { BROWSER_NAMES, useStage } from './stage.ts';

describe.each(BROWSER_NAMES)('in %s, a clip', (name) => {
  const stage = useStage(name, { answers: serving(HARBOUR) });

  const clip = async (): Promise<void> => {
    const popup = await stage().driver.pressAction(await stage().driver.openPage(HARBOUR.url));
    await readOutcome(popup);
    await popup.close();
  };
  const library = async (): Promise<View> => {
    const view = await stage().driver.openExtensionPage('library.html');
    await entriesWhen(view, 1);
    return view;
  };

  test('is sent to Obsidian as a note, and stays in the library', async () => {
    await clip();
    const view = await library();
    await view.evaluate(() => {
      // No program takes these links here: what would be opened is noted instead.
      HTMLAnchorElement.prototype.click = function note(this: HTMLAnchorElement) {
        Reflect.set(globalThis, 'opened', this.href);
      };
    });
    await view.click({ role: 'checkbox', name: 'Select all' });
    await chooseOption(view, 'Export as', 'Markdown, all in one file');
    await view.click({ role: 'button', name: 'Send to Obsidian' });
    await statusWhen(view, /^Sent to Obsidian\. The clip stays in your library\.$/);
    const opened = new URL(await view.evaluate(() => String(Reflect.get(globalThis, 'opened'))));
    expect(opened.protocol).toBe('obsidian:');
    expect(opened.searchParams.get('file')).toBe(`2026-11-23 ${HARBOUR.title}`);
    expect(opened.searchParams.get('content')).toContain(HARBOUR.paragraphs[0]);
    await entriesWhen(view, 1);
    await view.close();
  });

  test(name === 'chromium' ? 'is in the folder that is kept' : 'is in no folder, as the browser has none', async () => {
    await clip();
    const options = await stage().driver.openExtensionPage('options.html');
    if (name === 'firefox') {
      await options.waitFor(() => document.body.textContent.includes('Export your clips as a zip instead'));
      expect(await findAll(options, { role: 'button', name: 'Choose a folder…' })).toEqual([]);
      return options.close();
    }
    await options.evaluate(() => {
      // The browser's own picker cannot be pressed: a folder of its private file system is one like any other.
      Reflect.set(globalThis, 'showDirectoryPicker', async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true }),
      );
    });
    await find(options, { role: 'button', name: 'Choose a folder…' });
    await options.click({ role: 'button', name: 'Choose a folder…' });
    await statusWhen(options, /^1 clip, up to date since/);
    const text = await options.evaluate(async (file) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept');
      return (await (await folder.getFileHandle(file)).getFile()).text();
    }, `2026-11-23 ${HARBOUR.title}.md`);
    expect(text).toContain(HARBOUR.paragraphs[1]);
    return options.close();
  });
});
