import browser from 'webextension-polyfill';

/** The version of the extension. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
