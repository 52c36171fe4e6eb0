import { markup } from '../markup';
import type { Book } from './book';
import { documentOf } from './document';

/** The list of the chapters. */
export function contentsPage({ title, contents, interfaceLanguage, chapters }: Book): string {
  const cover = `<li><a href="cover.xhtml">${markup(title)}</a></li>`;
  const lines = chapters.map(
    ({ file, title: name, language }) => `<li><a${language} href="${file}">${markup(name)}</a></li>`,
  );
  return documentOf({
    title: contents,
    lang: interfaceLanguage,
    dir: null,
    body: `<nav epub:type="toc">\n<h1>${markup(contents)}</h1>\n<ol>\n${[cover, ...lines].join('\n')}\n</ol>\n</nav>`,
  });
}

/** The same list for readers of EPUB 2. */
export function oldContents({ id, title, chapters }: Book): string {
  const points = [{ file: 'cover.xhtml', title }, ...chapters].map(
    (chapter, i) =>
      `<navPoint id="p${i + 1}" playOrder="${i + 1}"><navLabel><text>${markup(chapter.title)}</text></navLabel><content src="${chapter.file}"/></navPoint>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="${id}"/></head>
<docTitle><text>${markup(title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}
