import { setTimeout as sleep } from 'node:timers/promises';
import type { WebPage } from '../drive/driver.ts';

/** Keeps a page from answering from now on, so that a capture takes that long. */
export async function keepBusy(page: WebPage, ms: number): Promise<void> {
  await page.evaluate((busyMs) => {
    setTimeout(() => {
      const end = Date.now() + busyMs;
      while (Date.now() < end);
    }, 50);
  }, ms);
  await sleep(150); // By then it is busy, and the driver has its answer.
}
