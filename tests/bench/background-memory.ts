import { launchChromium } from '../drive/chromium.ts';
import type { View } from '../drive/driver.ts';
import { type Site, serveSite } from '../drive/site.ts';
import { beginSync, joinSync, syncSays, tryStorage } from '../drive/sync-settings.ts';
import { until } from '../drive/until.ts';
import { APACHE } from '../sync/servers/apache.ts';
import { ACCOUNT } from '../sync/servers/real-server.ts';
import { megabytes, type Memory, memoryWhile } from './memory.ts';
import { type Row, round } from './numbers.ts';
import { seed } from './seed.ts';

/** By their memory it is seen whether it grows with the library. */
const SIZES = [1_000, 10_000] as const;
const LIMIT_MS = 600_000;
const HOST = 'cloud.example';

/** The memory of the backgrounds of two Chromiums, one that sends a library through Apache and one that receives it. */
export async function benchBackgroundMemory(html: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const clips of SIZES) rows.push(...(await rowsOf(clips, html)));
  return rows;
}

async function rowsOf(clips: number, html: string): Promise<readonly Row[]> {
  const server = await APACHE.start();
  const site = await serveSite();
  site.forwards.set(HOST, server.port);
  try {
    let passphrase = '';
    const sending = await memoryOfFirstSync(site, {
      prepare: (options) => seed(options, clips, html),
      async connect(options) {
        passphrase = await beginSync(options);
      },
      isDone: async (options) => (await rowsIn(options, 'pendingBlobs')) === 0,
    });
    const receiving = await memoryOfFirstSync(site, {
      prepare: async () => undefined,
      connect: (options) => joinSync(options, passphrase),
      isDone: async (options) => (await rowsIn(options, 'bodies')) === clips,
    });
    return [
      rowOf(`${round(clips, 0)} clips are sent`, sending),
      rowOf(`${round(clips, 0)} clips are received`, receiving),
    ];
  } finally {
    site.close();
    await server.stop();
  }
}

interface Course {
  readonly prepare: (options: View) => Promise<void>;
  readonly connect: (options: View) => Promise<void>;
  readonly isDone: (options: View) => Promise<boolean>;
}

/** What the background of a new browser takes while its library is connected and synced for the first time. */
async function memoryOfFirstSync(site: Site, { prepare, connect, isDone }: Course): Promise<Memory> {
  const driver = await launchChromium({ site, grantsSites: true });
  try {
    const options = await driver.openExtensionPage('options.html');
    await prepare(options);
    await tryStorage(options, { address: `https://${HOST}/`, ...ACCOUNT });
    const { client } = await driver.background();
    return await memoryWhile(client, 'asIs', async () => {
      await connect(options);
      await syncSays(options, /Last synced/, LIMIT_MS);
      await until(() => isDone(options), 'all was synced', LIMIT_MS);
    });
  } finally {
    await driver.close();
  }
}

/** How many rows a table of the extension has. */
function rowsIn(page: View, table: string): Promise<number> {
  return page.evaluate(countRows, table);
}

async function countRows(table: string): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await settled(indexedDB.open('cuttings'));
  const count = await settled(database.transaction(table).objectStore(table).count());
  database.close();
  return count;
}

function rowOf(doing: string, { before, peak, after }: Memory): Row {
  return {
    measured: `peak memory of the background while ${doing}`,
    value: megabytes(peak),
    baseline: `before ${megabytes(before)}, left after ${megabytes(after)}`,
  };
}
