import { markup } from '../markup';
import type { Book, Packed } from './book';
import { DRAWN_COVER } from './cover';

/** Where a reader finds the package. */
export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const XHTML = 'application/xhtml+xml';

/** What a file is to the book, beside its type. */
interface Listed extends Packed {
  readonly id: string;
  readonly properties?: string;
}

/** The package: what the book is, all its files, and their order. */
export function packageOf(book: Book): string {
  const direction = book.isRightToLeft ? ' page-progression-direction="rtl"' : '';
  const chapters = book.chapters.map((_, i) => `<itemref idref="c${i + 1}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.languages[0]}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(book).join('\n')}
</metadata>
<manifest>
${filesOf(book).map(itemOf).join('\n')}
</manifest>
<spine toc="ncx"${direction}>
${['<itemref idref="cover"/>', ...chapters].join('\n')}
</spine>
</package>
`;
}

function metadataOf({ id, title, languages, clip, modified }: Book): readonly string[] {
  const published = clip?.publishedTime;
  const isDate = published && !Number.isNaN(Date.parse(published));
  const rows: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['dc:title', title],
    ...languages.map((language) => ['dc:language', language] as const),
    ['dc:creator', clip?.byline],
    ['dc:publisher', clip?.siteName],
    ['dc:date', isDate ? published : null],
    ['dc:source', clip?.canonicalUrl],
    ['dc:description', clip?.excerpt],
  ];
  return [
    `<dc:identifier id="id">${id}</dc:identifier>`,
    ...rows.flatMap(([name, value]) => (value && markup(value).trim() ? `<${name}>${markup(value)}</${name}>` : [])),
    `<meta property="dcterms:modified">${modified}</meta>`,
    '<meta name="cover" content="cover-image"/>',
  ];
}

function filesOf({ chapters, images, coverImage }: Book): readonly Listed[] {
  const others = images.filter(({ file }) => file !== coverImage?.file);
  const cover = coverImage ?? { file: DRAWN_COVER, mimeType: 'image/svg+xml' };
  return [
    { id: 'nav', file: 'nav.xhtml', mimeType: XHTML, properties: 'nav' },
    { id: 'ncx', file: 'toc.ncx', mimeType: 'application/x-dtbncx+xml' },
    { id: 'style', file: 'style.css', mimeType: 'text/css' },
    { id: 'cover', file: 'cover.xhtml', mimeType: XHTML },
    { id: 'cover-image', ...cover, properties: 'cover-image' },
    ...chapters.map(({ file, hasMath }, i) => {
      const listed = { id: `c${i + 1}`, file, mimeType: XHTML };
      return hasMath ? { ...listed, properties: 'mathml' } : listed;
    }),
    ...others.map((image, i) => ({ id: `i${i + 1}`, ...image })),
  ];
}

function itemOf({ id, file, mimeType, properties }: Listed): string {
  const marks = properties ? ` properties="${properties}"` : '';
  return `<item id="${id}" href="${file}" media-type="${mimeType}"${marks}/>`;
}
