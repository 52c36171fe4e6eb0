import { toMarkdownDocument, toMarkdownSection } from '../markdown/document';
import type { ExportFormat } from './format';
import { oneText } from './one-text';

/** One Markdown file: of one clip with its front matter, of several with a section for each. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: '.md',
  mimeType: 'text/markdown;charset=utf-8',
  reads: 'text',
  write(clips, job) {
    const { template } = job;
    let sections = 0;
    return oneText(clips, job, {
      extension: markdown.extension,
      between: '\n---\n\n',
      alone: ({ clip, body }) => toMarkdownDocument(clip, body.html, { template }),
      part: ({ clip, body }) => toMarkdownSection(clip, body.html, { template, notePrefix: `${(sections += 1)}-` }),
    });
  },
};
