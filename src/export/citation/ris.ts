import type { Clip } from '../../clip/clip';
import type { ExportFormat } from '../format';
import { oneText } from '../one-text';
import { authorName, type Author } from './authors';
import { citationOf, type Day, isoDay } from './citation';
import { citationKeys } from './keys';

/** Citations as RIS, which EndNote, Mendeley and Zotero read. */
export const ris: ExportFormat = {
  id: 'ris',
  extension: '.ris',
  mimeType: 'application/x-research-info-systems',
  reads: 'metadata',
  write(clips, job) {
    const key = citationKeys();
    return oneText(clips, job, {
      extension: ris.extension,
      between: '\r\n',
      part: ({ clip }) => recordOf(clip, key(clip)),
    });
  },
};

/** One tag a line; those that are not known are left out. Source: the RIS specification of 2011. */
function recordOf(clip: Clip, key: string): string {
  const { title, authors, publication, published, accessed, ...known } = citationOf(clip, key);
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', known.key],
    ['TI', title],
    ...authors.map((author) => ['AU', nameOf(author)] as const),
    ['T2', publication],
    ['PY', published && isoDay(published).slice(0, 4)],
    ['DA', published && slashed(published)],
    ['SE', known.section],
    ['AB', known.abstract],
    ...known.keywords.map((keyword) => ['KW', keyword] as const),
    ['LA', known.language],
    ['UR', known.url],
    ['L2', known.archived],
    ['Y2', accessed && slashed(accessed)],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${value}\r\n` : []));
  return `${written.join('')}ER  - \r\n`;
}

/** A comma parts the family from the given name: in a name as it stands there may be none. */
function nameOf(author: Author): string {
  return 'literal' in author ? authorName(author).replaceAll(',', ' ') : `${author.family}, ${author.given}`;
}

const slashed = (day: Day) => isoDay(day).replaceAll('-', '/');
