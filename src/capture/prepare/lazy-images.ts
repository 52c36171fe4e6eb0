import { listed } from '../listed';
import { parseHtml } from '../../html/parse';

/** Attributes in which scripts keep the address of a picture until it scrolls into view; the first one that is set counts. */
const LAZY_SOURCES = listed`
  data-src; data-original; data-lazy-src; data-lazy; data-original-src; data-url; data-full-src; data-hi-res-src
  data-large-file; data-img-src; data-image; data-image-src; data-echo; data-ll-src
`;
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-ll-srcset', 'srcset'];

/** Wide enough for any screen the article is read on; wider files only take room. */
const MAX_WIDTH = 2000;
/** A data URI shorter than this is a placeholder. */
const MIN_DATA_URI = 1000;
/** Longer lists of files are no lists of addresses but pictures written into the page. */
const MAX_SET = 20_000;
const PLACEHOLDER =
  /(?:^|[/_-])(?:placeholder|blank|spacer|grey|gray|transparent|pixel|lazy|loading|1x1)[^/]*\.(?:gif|png|svg|jpg|webp)(?:\?|$)/i;

/** Gives every picture in `root`, in place, the address of the file that the reader would have seen. */
export function loadLazyImages(root: ParentNode): void {
  for (const image of root.querySelectorAll('amp-img, amp-anim')) replaceByImage(image);
  for (const noscript of root.querySelectorAll('noscript')) unwrapImage(noscript);
  for (const image of root.querySelectorAll('img')) {
    if (isPixel(image)) {
      image.remove();
      continue;
    }
    const source = sourceOf(image);
    if (source) image.setAttribute('src', source);
    else image.removeAttribute('src');
    image.removeAttribute('srcset');
  }
}

/** The address of the file a picture shows at a sensible size; null when there is none but a placeholder's. */
export function sourceOf(image: Element): string | null {
  const names = new Set(image.getAttributeNames());
  const fromSet = largestOf(image, names);
  if (fromSet) return fromSet;
  const lazy = LAZY_SOURCES.filter((name) => names.has(name)).map((name) => image.getAttribute(name)?.trim());
  const address = [...lazy.filter(looksLikeAddress), image.getAttribute('src')?.trim()][0];
  if (address && !isPlaceholder(address)) return address;
  // Last, because these may be of formats that only browsers know.
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  return (
    sources.map((source) => largestOf(source, new Set(source.getAttributeNames()))).find((url) => url !== null) ?? null
  );
}

function largestOf(element: Element, names: ReadonlySet<string>): string | null {
  for (const name of LAZY_SETS) {
    const best = names.has(name) ? largest(element.getAttribute(name) ?? '') : null;
    if (best) return best;
  }
  return null;
}

/** The largest file of a `srcset` that is not too large; null when it names none. */
export function largest(srcset: string): string | null {
  if (srcset.length > MAX_SET) return null;
  const files = [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)]
    .map(([, url = '', size = '1', unit = 'x']) => ({ url, width: Number(size) * (unit === 'x' ? 1000 : 1) }))
    .filter(({ url }) => !isPlaceholder(url));
  const fitting = files.filter(({ width }) => width <= MAX_WIDTH);
  const [best] = fitting.length > 0 ? fitting.toSorted(byWidth).toReversed() : files.toSorted(byWidth);
  return best?.url ?? null;
}

/** A picture that only reports that the page was read. */
function isPixel(image: Element): boolean {
  return ['width', 'height'].some((name) => /^[0-3](?:px)?$/.test(image.getAttribute(name) ?? ''));
}

function byWidth(a: { width: number }, b: { width: number }): number {
  return a.width - b.width;
}

function looksLikeAddress(value: string | undefined): boolean {
  return (
    !!value &&
    /^(?:https?:)?\/\/|^[^\s{}"']+\.(?:jpe?g|png|webp|gif|avif)\b|^\/[^\s{}"']+$/i.test(value) &&
    !isPlaceholder(value)
  );
}

function isPlaceholder(url: string): boolean {
  return /^data:/i.test(url) ? url.length < MIN_DATA_URI || /^data:image\/svg/i.test(url) : PLACEHOLDER.test(url);
}

/** A picture that scripts show has its plain form in the noscript after it. */
function unwrapImage(noscript: Element): void {
  if (!/<img\b/i.test(noscript.textContent ?? '') && !noscript.querySelector('img')) return;
  const plain = noscript.querySelector('img') ?? parseHtml(noscript.textContent ?? '').querySelector('img');
  if (!plain || !sourceOf(plain)) return;
  const before = noscript.previousElementSibling;
  const lazy = before?.matches('img') ? before : before?.querySelector('img');
  const copy = noscript.ownerDocument.importNode(plain, true);
  const shown = [...(noscript.parentElement?.querySelectorAll('img') ?? [])].filter((image) => image !== plain);
  if (shown.some((image) => sourceOf(image) === sourceOf(plain))) return;
  if (lazy && !sourceOf(lazy)) lazy.replaceWith(copy);
  else if (!lazy) noscript.before(copy);
}

function replaceByImage(amp: Element): void {
  const image = amp.ownerDocument.createElement('img');
  for (const { name, value } of amp.attributes) {
    if (/^(?:alt|height|src|srcset|title|width)$/.test(name)) image.setAttribute(name, value);
  }
  amp.replaceWith(image);
}
