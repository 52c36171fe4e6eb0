import { act } from 'preact/test-utils';
import { beforeEach } from 'vitest';
import browser from 'webextension-polyfill';
import { attempt } from '@/src/clip/errors';
import type { BackgroundCalls, SyncNews } from '@/src/messages';
import { tellSync } from '@/src/platform/sync-news';
import { syncAccounts } from '@/src/store/library';
import { newState } from '@/src/sync/new-state';
import { randomBytes } from '@/src/sync/random';
import type { SyncAccount } from '@/src/sync/sync-account';
import { anAccount } from '../../unit/background/an-account';

type Answers = { [N in keyof BackgroundCalls]: (...args: Parameters<BackgroundCalls[N]>) => unknown };

/** What the background was asked, and what it answers; without an answer, that all is well. */
export const background = { calls: [] as (readonly [string, ...unknown[]])[], answers: {} as Partial<Answers> };

/** What the browser was asked to allow, whether in a press, and what the person says. */
export const rights = { asked: [] as { readonly origins: string[]; readonly inPress: boolean }[], answer: true };

beforeEach(async () => {
  background.calls = [];
  background.answers = {};
  rights.asked = [];
  rights.answer = true;
  await syncAccounts.end();
  browser.runtime.sendMessage = async (message: unknown) => {
    const { call, args } = message as { readonly call: keyof BackgroundCalls; readonly args: never[] };
    background.calls.push([call, ...args]);
    const answer = background.answers[call] as ((...each: unknown[]) => unknown) | undefined;
    return JSON.parse(JSON.stringify(await attempt(() => answer?.(...args) ?? null)));
  };
  Object.assign(browser.permissions, {
    request: async ({ origins = [] }: { readonly origins?: string[] }) => {
      rights.asked.push({ origins, inPress: navigator.userActivation.isActive });
      return rights.answer;
    },
  });
});

/** Connects the library, as after a set-up. */
export async function connected(changed: Partial<SyncAccount> = {}): Promise<void> {
  await syncAccounts.begin(anAccount(changed), { state: newState(randomBytes), keys: [] });
}

/** Has the background tell something, and the pages show it. */
export async function told(news: SyncNews): Promise<void> {
  await act(async () => {
    tellSync(news);
    await new Promise((resolve) => setTimeout(resolve));
  });
}
