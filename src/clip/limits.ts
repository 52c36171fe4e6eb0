/** The bounds of what is kept: far above any article, far below what stops a browser. Sizes in UTF-16 units. */
export const LIMITS = {
  html: 8_000_000,
  title: 2_000,
  field: 4_000,
  url: 16_000,
  keywords: 100,
  tags: 100,
  tag: 100,
  /** Of a template's front matter. */
  fields: 100,
  /** Of a template's body. */
  template: 100_000,
  templates: 100,
  /** Of a file of templates. */
  templateFile: 4_000_000,
  /** Of one article. */
  pages: 50,
  /** Of one text. */
  pictures: 500,
  /** Of one picture as it is kept, in bytes. */
  pictureBytes: 20_000_000,
  /** Of all pictures of one text, in bytes. */
  picturesBytes: 200_000_000,
  /** Of all that is kept of what was left out of one article. */
  changes: 400_000,
  /** Of the text of a part that is too long to be kept whole. */
  changeText: 500,
  /** Of the path by which a part is found in its page. */
  changePath: 300,
} as const;
