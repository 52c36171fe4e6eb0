import type { Clips } from '@/src/store/clips';
import type { Shelf } from '@/src/store/find';
import { anArticle } from '../an-article';

/** A day of January 2026. */
export const day = (date: number) => new Date(Date.UTC(2026, 0, date));

/** A story whose name is its title, its text and the end of its address. */
export const story = (name: string, fields = {}) =>
  anArticle({
    canonicalUrl: `https://news.example/${name}`,
    title: name,
    text: name,
    html: `<p>${name}</p>`,
    ...fields,
  });

/** What many tests of the store do, with the store of the test that runs. */
export function storiesIn(clips: () => Clips) {
  return {
    /** Saves stories, one a day, and gives their ids. */
    saveAll: async (...names: string[]) => {
      const saved = [];
      for (const [i, name] of names.entries()) saved.push(await clips().save(story(name), { now: day(i + 1) }));
      return saved.map(({ clip }) => clip.id);
    },
    titles: async (words = '', shelf: Shelf = 'library', limit = 50) =>
      (await clips().find({ shelf, words }, limit)).clips.map(({ title }) => title),
    total: async () => (await clips().find({ shelf: 'library', words: '' }, 1)).total,
  };
}
