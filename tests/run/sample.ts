import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A saved page and its real address. */
export interface Sample {
  readonly url: string;
  readonly html: string;
}

const FILE = resolve(import.meta.dirname, '../fixtures/pages/rfi-cn/page.html');

/** The article that is clipped when no address is given: Chinese, with byline, dates, lead image and caption. */
export function readSample(): Sample {
  const path = encodeURI('/cn/中国/20231108-张又侠今见普京');
  return { url: `https://www.rfi.fr${path}`, html: readFileSync(FILE, 'utf8') };
}
