/** What exported files say beside what the clips say, in the language of the interface. Times are ISO 8601. */
export interface ExportWords {
  /** The language of these words as a BCP 47 tag. */
  readonly language: string;
  /** The heading of a list of clips. */
  readonly contents: string;
  readonly published: (time: string) => string;
  readonly modified: (time: string) => string;
  readonly clipped: (time: string) => string;
  /** What a picture is called that is not in the file; '' when nothing describes it. */
  readonly picture: (description: string) => string;
}
