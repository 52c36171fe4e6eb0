/**
 * What of a page to keep: its article if it has one, whatever it shows, what is selected in it, or its article with
 * the other pages of it, which the page then fetches.
 */
export type ClipMode = 'article' | 'anyway' | 'selection' | 'whole';
