/** A story of the tests. */
export interface Story {
  readonly url: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A story in French, with an accent, an author and a date. */
export const ELECTIONS: Story = {
  url: 'https://www.rfi.fr/fr/afrique/20261123-elections-kinshasa',
  title: 'Élections à Kinshasa',
  paragraphs: [
    'La commission électorale a publié lundi ses résultats provisoires, province par province, après trois jours d’attente et de nombreux reports.',
    'Les observateurs ont noté, dans plusieurs provinces, une participation plus forte que prévue, malgré l’ouverture tardive de certains bureaux de vote.',
    'Dans la capitale, les électeurs ont fait la queue jusque tard dans la soirée, sous la pluie, pour glisser leur bulletin dans l’urne.',
    'Les résultats définitifs seront proclamés par la Cour constitutionnelle, qui dispose de quinze jours pour examiner les recours des candidats.',
  ],
};

/** A story in English on another site. */
export const HARBOUR: Story = {
  url: 'https://news.example/2026/11/harbour-bridge',
  title: 'Harbour bridge reopens after two years',
  paragraphs: [
    'The bridge over the old harbour was opened to traffic on Monday, two years after a cargo ship had torn away its middle span.',
    'Engineers replaced the span with a steel arch that was built upstream, floated down the river at high tide, and lifted into place in one night.',
    'The city expects twelve thousand vehicles a day, a third fewer than before, because many commuters have taken to the ferries in the meantime.',
    'A second crossing, planned for the end of the decade, is still waiting for the consent of three landowners and for the money to pay for it.',
  ],
};

/** The page of a story as its site would serve it, with navigation around it and a picture from another host. */
export function pageOf({ url, title, paragraphs }: Story): string {
  const lang = url.includes('/fr/') ? 'fr' : 'en';
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}">
<meta property="og:title" content="${title}">
<meta property="article:published_time" content="2026-11-23T08:30:00Z">
<meta name="author" content="Awa Diop">
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<main><article>
<h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<figure><img src="https://pictures.example/lead.png" alt="A picture" width="640" height="360"><figcaption>Seen on Monday</figcaption></figure>
</article></main>
<footer><p>All rights reserved</p></footer>
</body></html>`;
}

/** The answers of a site that has these stories. */
export function serving(...stories: readonly Story[]): Record<string, string> {
  return Object.fromEntries(stories.map((story) => [story.url, pageOf(story)]));
}
