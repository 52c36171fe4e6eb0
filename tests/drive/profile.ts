import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { LaunchOptions } from './driver.ts';

/** The folders one browser works in. */
export interface Profile {
  readonly folder: string;
  readonly downloads: string;
  /** Removes the profile, unless it was given and so belongs to someone else. */
  remove(): void;
}

/** The profile that the options name, or a new one. */
export function prepareProfile(options: LaunchOptions): Profile {
  const folder = options.profile ?? mkdtempSync(join(tmpdir(), 'cuttings-profile-'));
  const downloads = options.downloads ?? join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  return {
    folder,
    downloads,
    remove() {
      if (!options.profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Does what makes a started browser ready; when that fails, no browser and no profile is left behind. */
export async function closeOnError<T>(browser: Browser, profile: Profile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await browser.close();
    profile.remove();
    throw error;
  }
}
