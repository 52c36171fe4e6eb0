import { describe, expect, test } from 'vitest';
import { isUnexplained, refusalOf, refuseUnreadable } from '@/src/background/unreadable-address';
import { ClipperError } from '@/src/clip/errors';

describe('refuseUnreadable', () => {
  test.each([
    ['chrome://settings/', 'page-browser'],
    ['about:config', 'page-browser'],
    ['edge://version', 'page-browser'],
    ['devtools://devtools/bundled/inspector.html', 'page-browser'],
    ['about:blank', 'page-blank'],
    ['about:newtab', 'page-blank'],
    ['chrome://newtab/', 'page-blank'],
    ['https://chromewebstore.google.com/detail/x', 'page-store'],
    ['https://chrome.google.com/webstore/detail/x', 'page-store'],
    ['https://addons.mozilla.org/fr/firefox/', 'page-store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'page-store'],
    ['view-source:https://news.example/', 'page-source'],
    ['data:text/html,<p>x', 'page-data'],
    ['blob:https://news.example/1', 'page-data'],
    ['about:reader?url=https%3A%2F%2Fnews.example', 'page-reader'],
    ['chrome-distiller://1/?url=x', 'page-reader'],
    ['about:neterror?e=dnsNotFound', 'page-error'],
    ['about:certerror', 'page-error'],
    ['chrome-error://chromewebdata/', 'page-error'],
    ['moz-extension://1/options.html', 'page-extension'],
    ['chrome-extension://1/options.html', 'page-extension'],
    ['resource://pdf.js/web/viewer.html', 'page-pdf'],
  ])('refuses %s by name', (url, code) => {
    expect(() => refuseUnreadable(url)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['https://news.example/story'],
    ['http://localhost:8080/'],
    ['file:///home/me/saved.html'],
    ['https://chrome.google.com/chrome/news'],
    ['https://addons.mozilla.org.example/'],
    [null],
  ])('passes %s', (url) => {
    expect(() => refuseUnreadable(url)).not.toThrow();
  });
});

describe('refusalOf', () => {
  const refused = new ClipperError('page-not-allowed', 'no');
  test.each([
    ['names the reason for a file', { url: 'file:///a.html', icon: null }, 'page-file'],
    ['knows a PDF by its icon', { url: 'https://a.example/', icon: 'chrome://global/skin/icons/pdf.svg' }, 'page-pdf'],
    [
      'knows an error page by its icon',
      { url: 'https://a.example/', icon: 'chrome://global/skin/icons/info.svg' },
      'page-error',
    ],
    ['knows a page whose address is hidden', { url: null, icon: null }, 'page-no-address'],
    [
      'knows no reason for another page',
      { url: 'https://a.example/', icon: 'https://a.example/info.svg' },
      'page-not-allowed',
    ],
  ])('%s', (_, tab, code) => {
    expect(refusalOf(tab, refused)).toMatchObject({ code });
  });

  test.each([
    [refused, true],
    [new ClipperError('no-article', 'no'), false],
    [new Error('no'), false],
  ])('%s without a reason: %s', (error, expected) => {
    expect(isUnexplained(error)).toBe(expected);
  });
});
