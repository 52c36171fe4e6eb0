import { characterReferences } from '../character-references';
import { html, type Html } from '../mdast';

/** HTML in a line of Markdown, where its text would be read as more of it; the references that are in it stay. */
export function htmlInLine(tags: string): Html {
  const inOneLine = tags.replace(/\n/g, ' ');
  return html(inOneLine.replace(/>[^<]+/g, (run) => `>${withReferences(run.slice(1))}`));
}

function withReferences(text: string): string {
  return text.replace(/&#?\w+;|[^&]+/g, (part) => (part.startsWith('&') ? part : characterReferences(part)));
}
