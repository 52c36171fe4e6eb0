import type { LeadImage } from '../clip/article';
import type { Clip } from '../clip/clip';
import type { Template } from '../clip/template';
import { parseHtml } from '../html/parse';
import { evaluate } from '../template/evaluate';
import { scopeOf } from '../template/names';
import { parsed } from '../template/parsed';
import { STANDARD } from '../template/presets';
import type { Value } from '../template/value';
import { addressesOf } from './addresses';
import { frontMatter, yamlFields } from './front-matter';
import { inOneLine } from './in-one-line';
import { type Block, paragraph, text } from './mdast';
import { showsImage } from './same-image';
import { blocksIn, type MarkdownOptions } from './to-markdown';
import { treeOf } from './tree';
import { writeMarkdown } from './write/write';
import { writtenPieces } from './written-pieces';

export interface DocumentOptions extends Omit<MarkdownOptions, 'dialect'> {
  /** What is written, and in which Markdown; without one, the standard. */
  readonly template?: Template;
}

/**
 * A clip as a Markdown file, as its template says: front matter, and a body that holds the article.
 *
 * The lead image stands above the text when the article does not show it. Relative addresses are the page's.
 *
 * @throws ClipperError when something is wrong with the template, see `checkTemplate`.
 */
export function toMarkdownDocument(clip: Clip, html: string, options: DocumentOptions = {}): string {
  const front = frontMatter(clip, options.template);
  const body = bodyOf(clip, html, options);
  return front && body ? `${front}\n${body}` : front + body;
}

/**
 * A clip as a part of a Markdown file: its title, what is known of it as a block of YAML, the rest of its body.
 *
 * Only at the head of a file is front matter read; anywhere else it would be a line and a heading.
 *
 * @throws ClipperError as `toMarkdownDocument`.
 */
export function toMarkdownSection(clip: Clip, html: string, options: DocumentOptions = {}): string {
  const value = yamlFields(clip, options.template).trimEnd();
  const fields = value && writeMarkdown([{ type: 'code', lang: 'yaml', value }]);
  const body = bodyOf(clip, html, options);
  const [title = ''] = /^# .*\n/.exec(body) ?? [];
  return [title, fields, withoutEdges(body.slice(title.length))].filter(Boolean).join('\n');
}

function bodyOf(clip: Clip, html: string, { template = STANDARD, ...options }: DocumentOptions): string {
  const { dialect } = template;
  let content: Value = null;
  const scope = scopeOf(clip, {
    content: () => (content ??= contentOf(clip, html, { baseUrl: clip.url, ...options, dialect })),
  });
  const pieces = evaluate(parsed(template, 'body', template.body), { scope, language: clip.lang });
  return withoutEdges(writtenPieces(pieces, dialect));
}

/** The article as a value that is Markdown already; null for one that shows nothing. */
function contentOf(clip: Clip, html: string, options: MarkdownOptions): Value {
  const root = treeOf(parseHtml(html));
  const blocks = blocksIn(root, options);
  const { leadImage } = clip;
  const figure = leadImage && !showsImage(root, leadImage.src) ? figureOf(leadImage, options) : [];
  const value = writeMarkdown([...figure, ...blocks], options.dialect).replace(/\n$/, '');
  return value ? { pieces: [{ kind: 'content', value }] } : null;
}

/** The picture, and below it its caption and credit. */
function figureOf({ src, alt, caption, credit }: LeadImage, { addressOfImage }: MarkdownOptions): readonly Block[] {
  const url = addressesOf(null, addressOfImage).image(src);
  if (url === null) return [];
  const words = [caption, credit].flatMap((part) => part?.trim() || []).map(inOneLine);
  const picture = paragraph({ type: 'image', url, alt: inOneLine(alt ?? ''), title: null });
  return words.length > 0 ? [picture, paragraph(text(words.join(' ')))] : [picture];
}

/** Without empty lines at both ends, and with one break at the end; empty if nothing is left. */
function withoutEdges(markdown: string): string {
  let end = markdown.length;
  while (end > 0 && /[ \t\n]/.test(markdown.charAt(end - 1))) end -= 1;
  return end > 0 ? `${markdown.slice(0, end).replace(/^(?:[ \t]*\n)+/, '')}\n` : '';
}
