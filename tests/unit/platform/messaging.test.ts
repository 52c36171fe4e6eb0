import { beforeEach, describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ClipperError } from '@/src/clip/errors';
import type { Saved } from '@/src/clip/revise';
import { answerCalls, callBackground } from '@/src/platform/messaging';

const REQUEST = { tabId: 1, mode: 'article' } as const;

/** Answers one call: the others are as it. */
const answerWith = (clipTab: () => Saved) => answerCalls({ clipTab } as unknown as Parameters<typeof answerCalls>[0]);

const OWN_PAGE = { url: browser.runtime.getURL('/popup.html') };
let sender: object = OWN_PAGE;

beforeEach(() => {
  fakeBrowser.reset();
  sender = OWN_PAGE;
  // The fake answers only callbacks; browsers send what the listener's promise gives.
  browser.runtime.sendMessage = async (message: unknown) => {
    const answers: unknown[] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});
    return JSON.parse(JSON.stringify(answers.find((answer) => answer !== undefined) ?? null));
  };
});

describe('a call to the background', () => {
  test('gives what the background returns', async () => {
    answerWith(() => ({ outcome: 'new' }) as Saved);
    expect(await callBackground('clipTab', REQUEST)).toEqual({ outcome: 'new' });
  });

  test('throws what the background throws, with its code', async () => {
    answerWith(() => {
      throw new ClipperError('no-article', 'Nothing', { details: { words: 3 } });
    });
    const error: unknown = await callBackground('clipTab', REQUEST).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ClipperError);
    expect(error).toMatchObject({ code: 'no-article', details: { words: 3 } });
  });

  test('that is never answered says so', async () => {
    await expect(callBackground('clipTab', REQUEST)).rejects.toMatchObject({ code: 'clip-interrupted' });
  });

  test.each([
    ['of a web page', { url: 'https://news.example/', tab: { id: 1 } }],
    ['without a page', {}],
  ])('%s is not answered', async (_, from) => {
    answerWith(() => ({}) as Saved);
    sender = from;
    await expect(callBackground('clipTab', REQUEST)).rejects.toMatchObject({ code: 'clip-interrupted' });
  });

  test('that the browser cuts off says so', async () => {
    browser.runtime.sendMessage = async () => {
      throw new Error('The message channel closed before a response was received');
    };
    await expect(callBackground('clipTab', REQUEST)).rejects.toMatchObject({ code: 'clip-interrupted' });
  });

  test.each([['toString'], ['constructor'], ['unknown']])('named %s is not answered', async (call) => {
    answerWith(() => ({}) as Saved);
    expect(await fakeBrowser.runtime.onMessage.trigger({ call, args: [] }, OWN_PAGE, () => {})).toEqual([undefined]);
  });
});
