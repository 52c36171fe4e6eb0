import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './driver.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where the build for a browser is. */
export function extensionFolder(name: BrowserName): string {
  return join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/**
 * Copies the extension with one language only.
 * Chromium takes a language from its own translations, which a test machine may lack; the extension's are always there.
 *
 * @param language BCP 47, such as `zh-CN`
 */
export function copyInLanguage(from: string, to: string, language: string): void {
  cpSync(from, to, { recursive: true });
  const locale = language.replace('-', '_');
  for (const other of readdirSync(join(to, '_locales')).filter((name) => name !== locale)) {
    rmSync(join(to, '_locales', other), { recursive: true });
  }
  const manifest = join(to, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/("default_locale":\s*)"\w+"/, `$1"${locale}"`));
}
