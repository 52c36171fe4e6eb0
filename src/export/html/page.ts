import { sha256 } from '../../clip/hash';
import { fromHex, toBase64 } from '../../clip/bytes';
import { markup } from '../markup';
import { STYLE } from './style';

export interface PageParts {
  readonly title: string;
  /** Of the root element, each with a blank before it. */
  readonly attributes: string;
  /** More of the head, as HTML. */
  readonly head?: string;
  /** As HTML. */
  readonly body: string;
}

/** A page that stands for itself: its style is in it, and it asks for nothing. */
export async function pageOf({ title, attributes, head = '', body }: PageParts): Promise<string> {
  return `<!doctype html>
<html${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${markup(title)}</title>
${head}<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Nothing is loaded, and nothing runs: of styles only this one counts. */
async function policy(): Promise<string> {
  const hash = toBase64(fromHex(await sha256(STYLE)));
  return `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'`;
}
