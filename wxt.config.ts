import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Why each permission is asked for. Nothing else is, and no host when it is installed. */
const PERMISSIONS = [
  'activeTab', // To read the page in the tab where the user asked for it, and only then.
  'scripting', // To run the capture script in that page; it stays in no other.
  'storage', // To keep the user's settings.
  'unlimitedStorage', // So that the browser never evicts the library to free space.
  'alarms', // To sync now and then, and to go on with it later; nothing rings where sync is not set up.
  'contextMenus', // "Clip this page" and "Clip selection" in the page's menu.
];

/**
 * Asked for when the user ticks "Keep the pictures", and given back when they untick it; and of it the one host that a
 * library is synced with, until that is disconnected.
 */
const OPTIONAL_HOSTS = [
  '*://*/*', // To fetch the pictures of an article, which are on any site, where that forbids other sites to read them.
];

/** The policy of every extension page: no code, style or frame but our own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // The reading view's frame inherits this policy and has its style inline.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' http: https:", // The background fetches the pictures of clips; without the right it may not.
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types cuttings',
].join('; ');

export default defineConfig({
  manifestVersion: 3, // Else Firefox would be built as MV2.
  imports: false, // No auto-imports: every name is imported where it is used.
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  publicDir: 'assets/public',
  webExt: { disabled: true }, // `npm run dev` builds and watches; it opens no browser.
  vite: () => ({
    resolve: {
      // Its build for browsers sets innerHTML when it is loaded.
      alias: { 'decode-named-character-reference': resolve('src/markdown/write/named-references.ts') },
    },
  }),
  zip: { name: 'cuttings', includeSources: ['.npmrc'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    optional_host_permissions: OPTIONAL_HOSTS,
    incognito: 'not_allowed', // What is read in a private window must not be kept.
    action: { default_title: '__MSG_extName__' },
    commands: {
      // Chromium drops many Alt+Shift letters without a word; these two hold in both browsers.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'clip-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandClipPage__' },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cuttings@cuttings.example',
              strict_min_version: '142.0', // The first to read data_collection_permissions on desktop and Android.
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '126', // URL.parse
          externally_connectable: { ids: [] }, // No page and no other extension may talk to this one.
        }),
  }),
});
