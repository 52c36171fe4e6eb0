import type { LeadImage } from '../clip/article';
import type { Clip } from '../clip/clip';
import { parseHtml } from '../html/parse';
import { addressesOf } from './addresses';
import { frontMatter, yamlFields } from './front-matter';
import { type Heading, paragraph, type Block, text } from './mdast';
import { showsImage } from './same-image';
import { blocksIn, type MarkdownOptions } from './to-markdown';
import { treeOf } from './tree';
import { writeMarkdown } from './write/write';

/**
 * A clip as a Markdown file: front matter, the title as its only `#` heading of ours, the article.
 *
 * The lead image stands above the text when the article does not show it. Relative addresses are the page's.
 */
export function toMarkdownDocument(clip: Clip, html: string, options: MarkdownOptions = {}): string {
  return `${frontMatter(clip)}\n${writeMarkdown([titleOf(clip), ...bodyOf(clip, html, options)], options.dialect)}`;
}

/**
 * A clip as a part of a Markdown file: the title, what is known of the clip as a block of YAML, the article.
 *
 * Only at the head of a file is front matter read; anywhere else it would be a line and a heading.
 */
export function toMarkdownSection(clip: Clip, html: string, options: MarkdownOptions = {}): string {
  const fields: Block = { type: 'code', lang: 'yaml', value: yamlFields(clip).trimEnd() };
  return writeMarkdown([titleOf(clip), fields, ...bodyOf(clip, html, options)], options.dialect);
}

function titleOf({ title }: Clip): Heading {
  return { type: 'heading', depth: 1, children: [text(inOneLine(title))] };
}

function bodyOf(clip: Clip, html: string, options: MarkdownOptions): readonly Block[] {
  const root = treeOf(parseHtml(html));
  const blocks = blocksIn(root, { baseUrl: clip.url, ...options });
  const { leadImage } = clip;
  return leadImage && !showsImage(root, leadImage.src) ? [...figureOf(leadImage, options), ...blocks] : blocks;
}

/** The picture, and below it its caption and credit. */
function figureOf({ src, alt, caption, credit }: LeadImage, { addressOfImage }: MarkdownOptions): readonly Block[] {
  const url = addressesOf(null, addressOfImage).image(src);
  if (url === null) return [];
  const words = [caption, credit].flatMap((part) => part?.trim() || []).map(inOneLine);
  const picture = paragraph({ type: 'image', url, alt: inOneLine(alt ?? ''), title: null });
  return words.length > 0 ? [picture, paragraph(text(words.join(' ')))] : [picture];
}

const inOneLine = (value: string) => value.replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ').trim();
