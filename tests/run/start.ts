// The main job on a real page: press the button, keep the article, write it as Markdown.
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserName } from '../drive/driver.ts';
import { type Site, serveSite } from '../drive/site.ts';
import { clipAlone } from './clip-alone.ts';
import { clipTogether } from './clip-together.ts';
import { readSample } from './sample.ts';
import { HELP, parseStart, type StartOptions, UsageError } from './start-options.ts';

const ROOT = resolve(import.meta.dirname, '../..');

try {
  const options = parseStart(process.argv.slice(2), process);
  if (options === 'help') console.log(HELP);
  else await start(options);
} catch (error) {
  const { message, cause } = error as Error;
  console.error(message);
  if (!(error instanceof UsageError) && cause) console.error(cause);
  process.exitCode = 1;
}

async function start(options: StartOptions): Promise<void> {
  build(options.browser);
  const sample = options.url ? undefined : readSample();
  const site: Site | undefined = sample && (await serveSite({ [sample.url]: sample.html }));
  try {
    const job = { ...options, url: options.url ?? sample?.url ?? '', ...(site ? { site } : {}) };
    await (options.headless ? clipAlone(job) : clipTogether(job));
  } finally {
    site?.close();
  }
}

/** Builds the extension; what is printed goes to standard error, for standard output is the clip's. */
function build(browser: BrowserName): void {
  const args = browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] });
}
