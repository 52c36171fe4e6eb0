import { writeFile } from 'node:fs/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import type { View } from './driver.ts';
import { createView } from './view.ts';

/** A document that puppeteer has a page for. */
export function createTabView(page: Page): View {
  return createView({
    run: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key as KeyInput),
    screenshot: async (path) => writeFile(path, await page.screenshot()),
    close: () => page.close(),
  });
}
