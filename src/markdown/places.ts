import { linkable } from '../template/filters/markup';
import { addressesOf } from './addresses';
import { characterReferences } from './character-references';
import { destination } from './write/destination';

/** A place in a line of Markdown where text has another form than in prose. */
interface Place {
  readonly reason: string;
  /** What stands before it in the line. */
  readonly after: RegExp;
  readonly write: (text: string) => string;
}

const PLACES: readonly Place[] = [
  { reason: 'the address of a link may not run scripts', after: /\]\(<?$|<$/, write: allowedDestination },
  { reason: 'a part of an address has no backslashes', after: /\]\(<?[^()\s<>]*$/, write: destination },
  { reason: 'nor may that in an element', after: /<[a-z][^<>]*\s(?:href|src)\s*=\s*["']$/i, write: allowedAttribute },
  { reason: 'quotes end an attribute', after: /<[a-z][^<>]*=\s*(?:"[^"<>]*|'[^'<>]*)$/i, write: attribute },
  { reason: 'more ends one without quotes', after: /<[a-z][^<>]*$/i, write: characterReferences },
  { reason: 'a link of Obsidian has no escapes', after: /\[\[[^[\]]*$/, write: linkable },
];

/** How far back a place can begin. */
export const PLACE_LENGTH = 500;

/** How text is written after what stands before it in the line; null where it is prose. */
export function placeAfter(before: string): ((text: string) => string) | null {
  return PLACES.find(({ after }) => after.test(before))?.write ?? null;
}

function allowedDestination(address: string): string {
  return destination(addressesOf(null).link(address) ?? '');
}

function allowedAttribute(address: string): string {
  return attribute(addressesOf(null).link(address) ?? '');
}

function attribute(text: string): string {
  return text.replace(/[&<>"'`]/g, characterReferences);
}
