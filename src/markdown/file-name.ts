import type { Clip } from '../clip/clip';

/** Longest name, in bytes of UTF-8 with its extension: Linux stops at 255, sync services and copies take some. */
const MAX_BYTES = 200;
/** The name of what has none. */
const NAMELESS = 'clip';

/** Characters that show nothing but are parts of others: joiners, variation selectors, the tags of flags. */
const JOINING = String.raw`\u200c\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}`;
const INVISIBLE = new RegExp(String.raw`[\p{Default_Ignorable_Code_Point}--[${JOINING}]]`, 'gv');

/** What is done to a title, in this order. */
const RULES: readonly (readonly [reason: string, pattern: RegExp, replacement: string])[] = [
  ['white space of any kind is one space', /[\s\u0085]+/gu, ' '],
  ['controls, and what is no character', /[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ''],
  ['invisible characters and those that turn the direction', INVISIBLE, ''],
  ['double quotes as single ones, which every system takes', /"/g, "'"],
  ['a colon or bar between words as a dash', /\s*[:|]+\s+/g, ' - '],
  ['Windows forbids < > : " / \\ | ? *, and Obsidian cannot link to [ ] # ^ |', /[<>:"/\\|?*[\]#^]+/g, '-'],
  ['one hyphen for several of them', /\s*-(?:\s*-)+\s*/g, ' - '],
];

/** Windows drops dots and spaces at the end; names that begin with a dot are hidden, with a hyphen are options. */
const EDGES = /^[.\s-]+|[.\s-]+$/g;

/** Names of devices on Windows, whatever extension they have. */
const RESERVED = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

const encoder = new TextEncoder();
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The name of a clip's file, such as `2023-11-08 The title.md`.
 *
 * The day comes first, so that every program lists a folder in the order of events; then the title as it reads. It
 * is the day of publication, or else of clipping, in UTC: the same name wherever it is exported.
 */
export function clipFileName(clip: Clip, extension = '.md'): string {
  const day = (clip.publishedTime ?? clip.clippedTime).slice(0, 10);
  return fileName(`${day} ${stemOf(clip.title) || NAMELESS}`, extension);
}

/**
 * A title as the name of a file on Windows, macOS and Linux: never reserved, at most 200 bytes with its extension.
 *
 * Characters are never cut in two; a title of which nothing can stay becomes `clip`.
 */
export function fileName(title: string, extension = '.md'): string {
  const stem = shortened(stemOf(title), MAX_BYTES - bytesOf(extension) - 1) || NAMELESS;
  return (RESERVED.test(stem) ? `_${stem}` : stem) + extension;
}

/** Gives every name once: names that a folder would take for one another get ` (2)`, ` (3)` and so on. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const key = folded(name);
    let count = counts.get(key) ?? 1;
    let unique = name;
    while (taken.has(folded(unique))) {
      count += 1;
      unique = numbered(name, count);
    }
    counts.set(key, count);
    taken.add(folded(unique));
    return unique;
  };
}

function stemOf(title: string): string {
  const clean = RULES.reduce((stem, [, pattern, by]) => stem.replace(pattern, by), title.toWellFormed());
  const stem = clean.normalize('NFC').replace(EDGES, '');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(stem) ? stem : '';
}

function shortened(stem: string, maxBytes: number): string {
  let short = '';
  let bytes = 0;
  for (const { segment } of segmenter.segment(stem)) {
    bytes += bytesOf(segment);
    if (bytes > maxBytes) break;
    short += segment;
  }
  return short.replace(EDGES, '');
}

function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  const suffix = ` (${count})${name.slice(dot)}`;
  return shortened(name.slice(0, dot), MAX_BYTES - bytesOf(suffix)) + suffix;
}

/** What a name is to file systems that ignore case and the way a letter is composed. */
const folded = (name: string) => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
const bytesOf = (value: string) => encoder.encode(value).length;
