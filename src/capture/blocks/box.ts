import type { Marks } from './marks';

/** An element of a page, with what it and all in it hold, by weight of text. */
export interface Box {
  readonly element: Element;
  readonly parent: Box | null;
  readonly depth: number;
  readonly own: Marks;
  /** Of the element and all around it. */
  readonly all: Marks;
  text: number;
  link: number;
  /** In blocks of prose. */
  prose: number;
  blocks: number;
}

/** A run of text that its reader sees as a line or paragraph of its own, and the element that makes it one. */
export interface Block {
  readonly index: number;
  readonly box: Box;
  readonly nodes: readonly Text[];
  readonly text: string;
  readonly weight: number;
  /** Share of the text that is in links, 0 to 1. */
  readonly links: number;
  readonly isProse: boolean;
  /** Written to a picture: it goes where its picture goes, and no box counts it. */
  readonly isCaption: boolean;
}

/** A picture, and how many blocks stand before it. */
export interface Picture {
  readonly element: Element;
  readonly box: Box;
  readonly before: number;
}
