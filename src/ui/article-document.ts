import { parseHtml } from '../html/parse';
import { sanitizeHtml } from '../html/sanitize';

/** Nothing may be loaded or run in the frame, whatever the clip holds: see the sandbox beside it. */
const POLICY =
  "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

export interface ArticleDocumentOptions {
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** The frame's whole style. */
  readonly css: string;
  /** What to call a picture, from its description. */
  readonly pictureName: (alt: string) => string;
  /** Addresses of our own of the pictures that are kept, by those in the text. */
  readonly pictures: Pictures;
}

/** Addresses of our own (`blob:`) of pictures, by their addresses in the text. */
export type Pictures = ReadonlyMap<string, string>;

/**
 * A clip's HTML as the document of a sandboxed frame.
 *
 * Sanitises again: the store is no more trusted than the page was. Pictures on the web that are not kept become links
 * to them, as showing a clip must not tell its site that it is read.
 */
export function articleDocument(html: string, options: ArticleDocumentOptions): string {
  const { lang, dir, css, pictureName, pictures } = options;
  const body = parseHtml(sanitizeHtml(html));
  for (const image of body.querySelectorAll('img')) {
    const own = pictures.get(image.getAttribute('src') ?? '');
    if (own) image.src = own;
    else if (/^https?:/i.test(image.src)) image.replaceWith(pictureLink(image, pictureName(image.alt.trim())));
  }
  const page = body.ownerDocument;
  page.documentElement.lang = lang ?? '';
  page.documentElement.dir = dir ?? 'auto';
  const policy = Object.assign(page.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: POLICY });
  const scheme = Object.assign(page.createElement('meta'), { name: 'color-scheme', content: 'light dark' });
  const style = Object.assign(page.createElement('style'), { textContent: css });
  page.head.replaceChildren(policy, scheme, style);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

function pictureLink(image: HTMLImageElement, name: string): HTMLElement {
  const text = Object.assign(image.ownerDocument.createElement('span'), { className: 'picture', textContent: name });
  if (image.closest('a')) return text;
  const link = Object.assign(image.ownerDocument.createElement('a'), { href: image.src });
  link.append(text);
  return link;
}
