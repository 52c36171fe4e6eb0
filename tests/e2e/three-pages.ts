const TITLE = 'The long way back of the ferry';

/** How a page answers. */
export interface PageSetting {
  readonly delayMs?: number;
  readonly status?: number;
}

/** The address of a page of one of the stories. */
export const addressOf = (story: string, page: number) =>
  `https://news.example/2026/11/${story}${page === 1 ? '' : `?page=${page}`}`;

/** A paragraph of a page, both counted from 1. */
export const sentence = (page: number, index: number) =>
  `Paragraph ${index} of page ${page} tells how the ferry came back to the old harbour, who stood on the quay in the rain, and what the wait had cost the town.`;

/** The answers of a site that spreads a story over three pages. */
export function threePages(story: string, settings: Readonly<Record<number, PageSetting>> = {}) {
  const pages = [1, 2, 3].map((page) => {
    const links = [1, 2, 3].map((each) => `<a href="${addressOf(story, each)}">${each}</a>`).join(' ');
    const text = [1, 2, 3, 4].map((index) => `<p>${sentence(page, index)}</p>`).join('');
    const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta property="og:type" content="article"><link rel="canonical" href="${addressOf(story, 1)}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${text}</article>
<div class="pagination">${links}</div><footer>All rights reserved</footer></body></html>`;
    return [addressOf(story, page), { body, ...settings[page] }] as const;
  });
  return Object.fromEntries(pages);
}
