import { createMarkdownContent } from 'defuddle/full';
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { toMarkdown } from '../../src/markdown/to-markdown';

const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' }).use(gfm);

/** What makes Markdown of HTML, each with the parsing of it. */
const CONVERTERS = {
  ours: (html: string) => toMarkdown(html),
  turndown: (html: string) => turndown.turndown(html),
  defuddle: (html: string) => createMarkdownContent(html, 'https://news.example/a'),
} as const;

/** Times by the name of the converter, in milliseconds, of as many rounds as asked for. */
export type ConvertingTimes = Readonly<Record<keyof typeof CONVERTERS, number[]>>;

/** Times all converters on the same text, one after the other in each round. Runs in a page of a real browser. */
export function timeConverting(html: string, rounds: number): ConvertingTimes {
  const times: ConvertingTimes = { ours: [], turndown: [], defuddle: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['ours', 'turndown', 'defuddle'] as const)
      times[name].push(timeOf(() => CONVERTERS[name](html)));
  }
  return times;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

Object.assign(globalThis, { timeConverting });
