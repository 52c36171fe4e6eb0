/** What a stretch of text is besides text. Equal ids are one mark, also when elements lie between. */
export type Mark =
  | { readonly kind: 'strong' | 'emphasis' | 'delete' | 'highlight' | 'code'; readonly id: string }
  | { readonly kind: 'html'; readonly tag: string; readonly id: string }
  | { readonly kind: 'link'; readonly url: string; readonly title: string | null; readonly id: string };

/** Outermost first; no two are equal, and at most one is a link. */
export type Marks = readonly Mark[];

/** A link around text. */
export function linkMark(url: string, title: string | null): Mark {
  return { kind: 'link', url, title, id: `link ${url}\n${title ?? ''}` };
}

/** The marks inside an element that adds one. */
export function withMark(marks: Marks, mark: Mark): Marks {
  if (marks.some(({ id }) => id === mark.id)) return marks;
  return [...(mark.kind === 'link' ? marks.filter(({ kind }) => kind !== 'link') : marks), mark];
}

/** Whether two stretches of text carry the same marks, in the same order. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return one === other || (one.length === other.length && one.every(({ id }, index) => id === other[index]?.id));
}
