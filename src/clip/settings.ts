import type { Template } from './template';

/** What the user has chosen. */
export interface Settings {
  /** Clip the page as soon as the toolbar button is pressed, when it looks like an article. */
  readonly clipOnOpen: boolean;
  /** Fetch and keep the pictures of what is clipped. Needs the right to read from every site. */
  readonly keepImages: boolean;
  /** The id of the export format that was used last. */
  readonly exportFormat: string;
  /** The id of the template by which Markdown is written. */
  readonly template: string;
  /** The templates that the user made, and the presets they changed. */
  readonly templates: readonly Template[];
  /** The name of the Obsidian vault that clips are sent to; '' for the one that was open last. */
  readonly obsidianVault: string;
}

/** What holds until the user chooses. The only place where defaults are written. */
export const DEFAULT_SETTINGS: Settings = {
  clipOnOpen: true,
  keepImages: false,
  exportFormat: 'markdown-zip',
  template: 'standard',
  templates: [],
  obsidianVault: '',
};
