import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensionFolder } from '../drive/extension-folder.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' http: https:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types cuttings";

const ICONS = {
  16: 'icon/16.png',
  32: 'icon/32.png',
  48: 'icon/48.png',
  96: 'icon/96.png',
  128: 'icon/128.png',
};

/** What both browsers are told. Whatever is not here is asked of nobody. */
const BOTH = {
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  version: '0.1.0',
  default_locale: 'en',
  icons: ICONS,
  permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'contextMenus'],
  optional_host_permissions: ['*://*/*'],
  incognito: 'not_allowed',
  action: { default_title: 'Cuttings', default_popup: 'popup.html' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
    'clip-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandClipPage__' },
  },
  content_security_policy: { extension_pages: POLICY },
  options_ui: { page: 'options.html', open_in_tab: true },
};

test('the Chromium build asks for what is written here and nothing else', () => {
  expect(readManifest('chromium')).toEqual({
    ...BOTH,
    minimum_chrome_version: '126',
    externally_connectable: { ids: [] },
    background: { service_worker: 'background.js', type: 'module' },
  });
});

test('the Firefox build asks for what is written here and nothing else', () => {
  expect(readManifest('firefox')).toEqual({
    ...BOTH,
    browser_specific_settings: {
      gecko: {
        id: 'cuttings@cuttings.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    background: { scripts: ['background.js'], type: 'module' },
  });
});

function readManifest(name: 'chromium' | 'firefox'): unknown {
  return JSON.parse(readFileSync(join(extensionFolder(name), 'manifest.json'), 'utf8'));
}
