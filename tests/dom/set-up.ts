import { fakeBrowser } from 'wxt/testing/fake-browser';

// The tests of this project run in a plain page of a real Chromium: there is no extension around them.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
