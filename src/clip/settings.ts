/** What the user has chosen, with what holds until they choose. The only place where defaults are written. */
export const DEFAULT_SETTINGS = {
  /** Clip the page as soon as the toolbar button is pressed, when it looks like an article. */
  clipOnOpen: true,
};

export type Settings = Readonly<typeof DEFAULT_SETTINGS>;
