import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../drive/driver.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly browser: BrowserName;
  /** Do the job in a browser that is not shown. */
  readonly headless: boolean;
  /** The folder that the Markdown is written to. */
  readonly out: string;
  /** A page of the real network; the sample article when undefined. */
  readonly url: string | undefined;
}

/** Where it is asked: what tells whether a browser can be shown. */
export type Surroundings = Pick<NodeJS.Process, 'env' | 'platform'>;

/** What is wrong with the command line, in a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What `npm start -- --help` prints. */
export const HELP = `npm start -- [options] [address]

Opens a browser with Cuttings in it on a news article: a sample, or the page at the address.
Where there is no display, or with --headless, it clips the article by itself: it presses the
toolbar button, exports the clip as Markdown, and prints the Markdown and the path of its file.

  --browser chromium|firefox   the browser to use (chromium)
  --headless                   do the job alone, without showing the browser
  --out <folder>               where the Markdown file is written (.output/clips)
  --help                       this text`;

/**
 * Reads the command line.
 *
 * @throws UsageError when it asks for what there is not
 */
export function parseStart(args: readonly string[], { env, platform }: Surroundings): StartOptions | 'help' {
  const { values, positionals } = parse(args);
  const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  if (values.help) return 'help';
  const browser = values.browser;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`There is no browser "${browser}" here; there are chromium and firefox.`);
  }
  const [url] = positionals;
  if (positionals.length > 1 || (url !== undefined && !/^https?:/.test(url))) {
    throw new UsageError(`"${positionals.join(' ')}" is not one web address.`);
  }
  return { browser, headless: values.headless || !hasDisplay, out: resolve(values.out), url };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        out: { type: 'string', default: resolve(import.meta.dirname, '../../.output/clips') },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message} See npm start -- --help.`, { cause: error });
  }
}
