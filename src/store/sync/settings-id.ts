import type { SETTINGS_ID } from '../../sync/merge/settings-document';

/** The id of the settings among those of clips. */
export const SETTINGS: typeof SETTINGS_ID = '@settings';
