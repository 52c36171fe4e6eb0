import { afterAll, beforeAll } from 'vitest';
import type { BrowserName, Driver, LaunchOptions } from '../drive/driver.ts';
import { LAUNCH } from '../drive/launch.ts';
import { type Answer, type Site, serveSite } from '../drive/site.ts';

/** Every test runs in both. */
export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

/** What is there while the tests of one group run. */
export interface Stage {
  driver: Driver;
  readonly site: Site;
}

/** What a group of tests starts with. */
export interface StageSetting {
  readonly answers?: Readonly<Record<string, Answer | string>>;
  readonly options?: Omit<LaunchOptions, 'site'>;
}

/** Starts a browser and the site before the tests of a group, and ends them after. */
export function useStage(name: BrowserName, { answers = {}, options = {} }: StageSetting): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    const site = await serveSite(answers);
    try {
      stage = { site, driver: await LAUNCH[name]({ ...options, site }) };
    } catch (error) {
      site.close();
      throw error;
    }
  });
  afterAll(async () => {
    await stage?.driver.close();
    stage?.site.close();
  });
  return () => {
    if (!stage) throw new Error('The browser was not started');
    return stage;
  };
}
