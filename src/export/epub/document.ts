import type { Clip } from '../../clip/clip';
import { languageOf, markup } from '../markup';

export interface DocumentParts extends Pick<Clip, 'lang' | 'dir'> {
  readonly title: string;
  /** The name of its kind in EPUB, such as `cover`. */
  readonly kind?: string;
  /** As XHTML. */
  readonly body: string;
}

/** A file of XHTML of a book. */
export function documentOf({ title, lang, dir, kind, body }: DocumentParts): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageOf({ lang, dir })}>
<head>
<meta charset="utf-8"/>
<title>${markup(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${kind ? ` epub:type="${kind}"` : ''}>
${body}
</body>
</html>
`;
}
