/**
 * Longest address that gets through to another program everywhere.
 *
 * Chromium on Windows dropped longer ones without a word (2,048 with their quotes, in chrome/browser/platform_util_win.cc
 * until lately), Firefox on Windows passes on some 30,000 characters, of the 32,767 of a command line there; URLs
 * themselves may have 2 MB and 1 MB.
 */
const MAX_LENGTH = 2_000;

/** Where a note goes. */
export interface NotePlace {
  /** The name of the vault; '' for the one that was open last. */
  readonly vault: string;
  /** From the top of the vault, parted by `/`, without an extension. */
  readonly path: string;
}

/**
 * The address that has Obsidian make a note of a text; null if it is too long to arrive.
 *
 * Obsidian replaces no note: where there is one, the new one gets a number. Source: https://help.obsidian.md/uri
 */
export function obsidianUri(document: string, place: NotePlace): string | null {
  const uri = `${noteAt(place)}&content=${encoded(document)}`;
  return uri.length <= MAX_LENGTH ? uri : null;
}

/**
 * The address that has Obsidian, from version 1.7.2 on, make a note of the text that is on the clipboard.
 *
 * Older ones make an empty note, into which it can be pasted.
 */
export function obsidianUriForClipboard(place: NotePlace): string {
  return `${noteAt(place)}&clipboard`;
}

function noteAt({ vault, path }: NotePlace): string {
  const named = vault ? `vault=${encoded(vault)}&` : '';
  return `obsidian://new?${named}file=${encoded(path)}`;
}

const encoded = (value: string) => encodeURIComponent(value.toWellFormed());
