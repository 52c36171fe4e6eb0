import { commands } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { ANYWHERE, ELEMENTS, MATH } from '../../../src/html/allow-list';
import { parseHtml } from '../../../src/html/parse';
import { sanitizeHtml } from '../../../src/html/sanitize';
import netBeacons from '../../fixtures/html/net-beacons.json';
import ownMatrix from '../../fixtures/html/xss-own-matrix.json';

/** Collections of other projects, which are not committed here. */
const FOREIGN = [
  'blns',
  'dompurify-expect-pairs',
  'html-sanitize-html-tests',
  'html5lib-tree-construction',
  'xss-bleach-data',
  'xss-dompurify-fixtures',
  'xss-dompurify-suite',
  'xss-h5sc',
];
const FOLDER = `${import.meta.env.CUTTINGS_DATA}/adversarial`;
const ALLOWED: Readonly<Record<string, object>> = { ...ELEMENTS, ...MATH };
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|#note-)/i,
  cite: /^(?:https?:\/\/|mailto:)/i,
  src: /^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i,
};

const own: readonly (readonly [string, readonly string[]])[] = [
  ['xss-own-matrix', ownMatrix],
  ['net-beacons', netBeacons.map(({ html }) => html)],
];
const foreign = await Promise.all(FOREIGN.map(async (name) => [name, await readCollection(name)] as const));
const absent = foreign.filter(([, payloads]) => payloads.length === 0).map(([name]) => name);
if (absent.length > 0) console.info(`Not tested, because absent from ${FOLDER}: ${absent.join(', ')}`);

const collections = [...own, ...foreign.filter(([name]) => !absent.includes(name))];

describe.each(collections)('%s', (_, payloads) => {
  test('leaves nothing that is not on the list', () => {
    expect(payloads.flatMap((payload) => violations(sanitizeHtml(payload)))).toEqual([]);
  });

  test('is stable', () => {
    const once = payloads.map((payload) => sanitizeHtml(payload));
    expect(once.map((html) => sanitizeHtml(html))).toEqual(once);
  });

  test('runs nothing where it is shown', async () => {
    const ran: unknown[] = [];
    Object.assign(globalThis, { alert: (what: unknown) => ran.push(what) });
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = payloads.map((payload) => sanitizeHtml(payload).replace(/https?:/gi, 'x-none:')).join('\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    place.remove();
    expect(ran).toEqual([]);
  });
});

test.each(collections)('sanitizeHtml keeps the words before and after each of %s', (_, payloads) => {
  // What leaves a tag or a script open takes the words after it along.
  const closed = payloads.filter((payload) => {
    const { lastChild } = parseHtml(`before ${payload} after`);
    return lastChild instanceof Text && lastChild.data.endsWith('after');
  });
  const lost = closed.filter((payload) => {
    const text = parseHtml(sanitizeHtml(`before ${payload} after`)).textContent ?? '';
    return !text.trimStart().startsWith('before') || !text.trimEnd().endsWith('after');
  });
  expect(lost).toEqual([]);
});

/** What in `html` is not on the list. */
function violations(html: string): string[] {
  return [...parseHtml(html).querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    if (!Object.hasOwn(ALLOWED, name)) return [`<${name}> in ${html}`];
    return [...element.attributes]
      .filter((attribute) => !isAllowed(name, attribute))
      .map(({ name: at }) => `${at} in ${html}`);
  });
}

function isAllowed(element: string, { name, value }: Attr): boolean {
  const rules = ALLOWED[element] ?? {};
  if (!Object.hasOwn(rules, name) && !Object.hasOwn(ANYWHERE, name)) return false;
  return ADDRESSES[name]?.test(value) ?? true;
}

async function readCollection(name: string): Promise<string[]> {
  try {
    const rows: unknown = JSON.parse(await commands.readFile(`${FOLDER}/${name}.json`));
    return [rows].flat().flatMap(payloadOf);
  } catch {
    return [];
  }
}

function payloadOf(row: unknown): string[] {
  if (typeof row === 'string') return [row];
  return typeof row === 'object' && row !== null && 'payload' in row ? [String(row.payload)] : [];
}
