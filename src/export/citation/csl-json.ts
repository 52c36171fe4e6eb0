import type { Clip } from '../../clip/clip';
import type { ExportFormat } from '../format';
import { oneText } from '../one-text';
import { citationOf, type Day } from './citation';
import { citationKeys } from './keys';

/** Citations as CSL-JSON, which Zotero, Pandoc and most citation programs read. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  extension: '.json',
  mimeType: 'application/vnd.citationstyles.csl+json',
  reads: 'metadata',
  write(clips, job) {
    const key = citationKeys();
    return oneText(clips, job, {
      extension: cslJson.extension,
      before: '[\n',
      between: ',\n',
      after: '\n]\n',
      part: ({ clip }) => JSON.stringify(itemOf(clip, key(clip))),
    });
  },
};

/** Fields as the CSL schema names them; those that are not known are left out by JSON. */
function itemOf(clip: Clip, key: string): Readonly<Record<string, unknown>> {
  const { title, authors, publication, url, language, abstract, section, keywords, ...known } = citationOf(clip, key);
  return {
    id: key,
    type: 'article-newspaper',
    title,
    author: authors.length > 0 ? authors : undefined,
    'container-title': publication ?? undefined,
    issued: dateOf(known.published),
    accessed: dateOf(known.accessed),
    URL: url,
    language: language ?? undefined,
    abstract: abstract ?? undefined,
    section: section ?? undefined,
    keyword: keywords.join(', ') || undefined,
    archive_location: known.archived ?? undefined,
  };
}

function dateOf(day: Day | null): { readonly 'date-parts': readonly [Day] } | undefined {
  return day ? { 'date-parts': [day] } : undefined;
}
