/** The kinds of Markdown that can be written, from what every reader knows to what most apps add. */
export const DIALECTS = ['commonmark', 'gfm', 'obsidian'] as const;

export type Dialect = (typeof DIALECTS)[number];

/** What a field of front matter holds; what is not of its kind is written as text. */
export const FIELD_KINDS = ['text', 'list', 'number', 'date', 'checkbox'] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

/** A line of front matter. */
export interface TemplateField {
  readonly name: string;
  readonly kind: FieldKind;
  /** A template; the field is left out of a clip for which it says nothing. */
  readonly value: string;
}

/** How a clip is written as Markdown. Its texts are in the language of `src/template`. */
export interface Template {
  /** Of a preset its name in code, such as `obsidian`; of one that a person made, random. */
  readonly id: string;
  readonly name: string;
  readonly dialect: Dialect;
  /** In their order. Without any there is no front matter. */
  readonly fields: readonly TemplateField[];
  /** What follows the front matter; `{{content}}` is the article. */
  readonly body: string;
  /** The name of the file, without its extension. */
  readonly fileName: string;
  /** Folders from the top of the zip, the vault or the mirror, parted by `/`; '' for none. */
  readonly folder: string;
}
