import { getuid } from 'node:process';
import type { LaunchOptions } from './driver.ts';
import type { SitePorts } from './site.ts';

/** Hosts that Chromium calls of its own accord; they lead nowhere, so that the site's record is of the extension alone. */
const OWN_HOSTS = ['*.google.com', '*.googleapis.com', '*.gstatic.com', '*.gvt1.com', '*.googleusercontent.com'];

/** The command line that makes Chromium what the options ask for. */
export function chromiumArguments({
  site,
  language = 'en-US',
  colorScheme,
  size,
  flags = [],
}: LaunchOptions): string[] {
  return [
    '--no-first-run',
    '--disable-component-update',
    '--disable-search-engine-choice-screen',
    '--disable-features=Translate', // Its bubble would take the focus on a page in another language.
    `--lang=${language}`,
    `--accept-lang=${language}`,
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(size ? [`--window-size=${size.width},${size.height}`] : []),
    ...(site ? [`--host-resolver-rules=${resolverRules(site)}`, '--ignore-certificate-errors'] : []),
    ...flags,
    // As root, as in a container, Chromium starts without its sandbox or not at all.
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function resolverRules({ httpsPort, httpPort }: SitePorts): string {
  return [
    `MAP chromewebstore.google.com:443 127.0.0.1:${httpsPort}`, // The first rule that fits holds.
    ...OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND`),
    `MAP *:443 127.0.0.1:${httpsPort}`,
    `MAP *:80 127.0.0.1:${httpPort}`,
    'MAP * ~NOTFOUND',
  ].join(', ');
}
