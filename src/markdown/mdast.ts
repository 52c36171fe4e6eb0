/** The nodes of Markdown that this folder makes: those of mdast, and four of our own. */
import type { BlockContent, DefinitionContent, Html, Literal, Paragraph, Parent, PhrasingContent, Text } from 'mdast';

export type {
  AlignType,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  TableCell,
  TableRow,
  Text,
} from 'mdast';

/** What stands on lines of its own. */
export type Block = BlockContent | DefinitionContent;

/** A formula on lines of its own. `value` is TeX. */
export interface DisplayMath extends Literal {
  type: 'math';
}

/** A formula in a line. `value` is TeX. */
export interface InlineMath extends Literal {
  type: 'inlineMath';
}

/** Marked words, between equals signs. */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
}

/** An address written as it stands, or between angle brackets, without escapes. */
export interface BareUrl extends Literal {
  type: 'bareUrl';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    bareUrl: BareUrl;
    highlight: Highlight;
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    bareUrl: BareUrl;
    highlight: Highlight;
    inlineMath: InlineMath;
    math: DisplayMath;
  }
  interface BlockContentMap {
    math: DisplayMath;
  }
  interface TextData {
    /** Whether dollar signs would be read as formulas where this text stands. */
    escapeDollars?: boolean;
  }
  interface ImageData {
    /** The same, of the description. */
    escapeDollars?: boolean;
  }
}

/** Plain text, to be escaped where it is written. */
export const text = (value: string): Text => ({ type: 'text', value });

/** HTML written as it is. Only tags, and text that was escaped, may be put into it. */
export const html = (value: string): Html => ({ type: 'html', value });

/** A paragraph of these. */
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
