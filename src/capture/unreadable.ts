import { ClipperError, type ErrorCode } from '../clip/errors';

/** Documents that no article can be read from. The first row that fits holds. */
const UNREADABLE: readonly (readonly [code: ErrorCode, fits: (document: Document) => boolean])[] = [
  ['page-reader', ({ URL: url }) => url.startsWith('about:reader')],
  ['page-error', ({ URL: url }) => /^(?:chrome-error:|about:(?:neterror|certerror|blocked|tabcrashed))/.test(url)],
  ['page-pdf', ({ contentType }) => /^application\/(?:x-)?pdf$/.test(contentType)],
  ['page-pdf', isPdfViewer],
  ['page-image', ({ contentType }) => /^(?:image|audio|video)\//.test(contentType)],
  ['page-xml', ({ contentType }) => contentType.endsWith('xml') && contentType !== 'application/xhtml+xml'],
  ['no-article', ({ contentType }) => /json$|javascript$|^text\/css$/.test(contentType)],
  ['page-empty', isEmpty],
];

/**
 * Refuses documents that are no web pages.
 *
 * @throws ClipperError `page-…` with the reason; `no-article` for raw files of code.
 */
export function refuseUnreadable(document: Document): void {
  const [code] = UNREADABLE.find(([, fits]) => fits(document)) ?? [];
  if (code)
    throw new ClipperError(code, `${document.URL} is ${document.contentType}`, {
      details: { words: 0, title: document.title },
    });
}

/** Chrome shows a PDF as a page with nothing in it but the viewer. */
function isPdfViewer({ body }: Document): boolean {
  const viewer = body?.childElementCount === 1 ? body.firstElementChild : null;
  return viewer?.matches(':is(embed, object)[type="application/pdf"], embed[name="plugin"]') ?? false;
}

function isEmpty({ body }: Document): boolean {
  // An element without text may still show a shadow tree, a frame or a picture.
  return !body || (body.childElementCount === 0 && !/\S/.test(body.textContent ?? ''));
}
