const MEGABYTE = 1_000_000;
/** Sizes of pages, in megabytes, by which it is seen whether cost grows with the work. */
export const SIZES = [1, 2, 4, 8];

const SENTENCES = [
  'The harbour board met again on Tuesday, and again could not agree on who should pay for the dredging.',
  'Three of its nine members left before the vote, as they had in March, and the chair closed the meeting early.',
  'Fishermen who had waited in the corridor for two hours went home without having been heard.',
];

/** A page of so many bytes: a fifth of it an article, the rest menus, lists of headlines and comments, as on large sites. */
export function pageOfSize(megabytes: number): string {
  const parts: string[] = [];
  for (let size = 0, i = 0; size < megabytes * MEGABYTE; i += 1) {
    const part = partAt(i);
    parts.push(part);
    size += part.length;
  }
  const [article, around] = [parts.filter((_, i) => i % 5 === 0), parts.filter((_, i) => i % 5 !== 0)];
  return `<!doctype html><title>Harbour board</title><main><article><h1>Harbour board</h1>${article.join('')}</article></main>
    <aside>${around.join('')}</aside>`;
}

function partAt(i: number): string {
  const text = `${SENTENCES[i % SENTENCES.length]} ${SENTENCES[(i + 1) % SENTENCES.length]} (${i})`;
  if (i % 5 === 0) return `<p>${text}</p>`;
  if (i % 5 === 1) return `<div class="comment" id="c${i}"><span class="name">Reader ${i}</span><p>${text}</p></div>`;
  const links = Array.from(
    { length: 3 },
    (_, n) => `<li class="teaser"><a href="/news/${i}-${n}">Headline ${i}, ${n}</a></li>`,
  );
  return `<div class="list"><ul>${links.join('')}</ul></div>`;
}
