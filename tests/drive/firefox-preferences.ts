import type { LaunchOptions } from './driver.ts';
import type { Profile } from './profile.ts';

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** The preferences that make Firefox what the options ask for. */
export function firefoxPreferences(
  { site, colorScheme, grantsSites }: LaunchOptions,
  { downloads }: Profile,
): Preferences {
  return {
    ...KEEP_THE_EXTENSION,
    ...QUIET,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    ...(colorScheme === 'dark' ? DARK : {}),
    'extensions.webextOptionalPermissionPrompts': !grantsSites,
    ...(site ? { ...LOOPBACK, 'network.socket.forcePort': `443=${site.httpsPort};80=${site.httpPort}` } : {}),
  };
}

/** An extension installed for the session is removed at its end; its library must still be there in the next. */
const KEEP_THE_EXTENSION: Preferences = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const QUIET: Preferences = {
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

const DARK: Preferences = { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.systemUsesDarkTheme': 1 };

/** Every host leads to this machine. */
const LOOPBACK: Preferences = { 'network.dns.forceResolve': '127.0.0.1', 'network.trr.mode': 5 };
