import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './tests/run/browsers.mjs';

/** Inputs that may not be committed: tests read them where the folder is there. */
const DATA = resolve(import.meta.dirname, process.env.CUTTINGS_DATA ?? '../shared/data');

/** What laws are tried with; a browser has no environment of its own. */
const LAWS = Object.fromEntries(
  ['CUTTINGS_SEED', 'CUTTINGS_TIMES'].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  }),
);

const E2E = { environment: 'node' as const, fileParallelism: false, testTimeout: 90_000, hookTimeout: 90_000 };

const BUNDLED = [
  '@mozilla/readability',
  '@wxt-dev/i18n',
  'dompurify',
  'idb',
  'lib0/decoding',
  'lib0/encoding',
  'preact',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/test-utils',
  'valibot',
  'webextension-polyfill',
  'wxt/testing/fake-browser',
  'yaml',
  'yjs',
];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          environment: 'node',
          mockReset: true,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        resolve: { alias: { '@': import.meta.dirname } },
        // What Vite would find only while a test runs, and then load the page again under it.
        optimizeDeps: { include: BUNDLED },
        server: { fs: { allow: [import.meta.dirname, DATA] } },
        test: {
          name: 'dom',
          env: { CUTTINGS_DATA: DATA, ...LAWS },
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/dom/set-up.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium') ?? '', args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'sync',
          include: ['tests/sync/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...E2E } },
    ],
  },
});
