import type { Clip } from '../clip/clip';
import type { Template } from '../clip/template';
import { evaluate } from '../template/evaluate';
import { scopeOf } from '../template/names';
import { type Part, parsed } from '../template/parsed';
import { STANDARD } from '../template/presets';
import type { Piece } from '../template/value';

/** Longest name, in bytes of UTF-8 with its extension: Linux stops at 255, sync services and copies take some. */
const MAX_BYTES = 200;
/** Longest name of a folder, in bytes, and how deep they go: Windows stops at 260 characters for all of them. */
const MAX_FOLDER_BYTES = 60;
const MAX_FOLDERS = 6;
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
 * Where a clip's file stands in a zip, a vault or a mirror, such as `news/2023-11-08 The title.md`.
 *
 * @throws ClipperError when something is wrong with the template, see `checkTemplate`.
 */
export function clipPath(clip: Clip, template: Template = STANDARD, extension = '.md'): string {
  return [...clipFolders(clip, template), clipFileName(clip, extension, template)].join('/');
}

/**
 * The name of a clip's file; by the standard template such as `2023-11-08 The title.md`.
 *
 * There the day comes first, so that every program lists a folder in the order of events; then the title as it reads.
 * It is the day of publication, or else of clipping, in UTC: the same name wherever it is exported.
 *
 * @throws ClipperError as `clipPath`.
 */
export function clipFileName(clip: Clip, extension = '.md', template: Template = STANDARD): string {
  const pieces = piecesOf(clip, template, 'fileName');
  return fileName(pieces.map(({ value }) => value).join(''), extension);
}

/**
 * The folders of a clip's file, from the top; none of them leads elsewhere, whatever the template and the clip say.
 *
 * They are parted by the slashes of the template: one in a value is a part of a name.
 *
 * @throws ClipperError as `clipPath`.
 */
export function clipFolders(clip: Clip, template: Template): readonly string[] {
  const names = [''];
  for (const { kind, value } of piecesOf(clip, template, 'folder')) {
    const [first = '', ...others] = kind === 'text' ? [value.replaceAll('/', '-')] : value.split('/');
    names.push((names.pop() ?? '') + first, ...others);
  }
  return names.map(folderName).filter(Boolean).slice(0, MAX_FOLDERS);
}

function piecesOf(clip: Clip, template: Template, part: Part & ('fileName' | 'folder')): readonly Piece[] {
  // A title of which nothing can stay is still one, beside the day.
  const scope = scopeOf(clip, { title: () => stemOf(clip.title) || NAMELESS });
  return evaluate(parsed(template, part, template[part]), { scope, language: clip.lang });
}

/**
 * A title as the name of a file on Windows, macOS and Linux: never reserved, at most 200 bytes with its extension.
 *
 * Characters are never cut in two; a title of which nothing can stay becomes `clip`.
 */
export function fileName(title: string, extension = '.md'): string {
  const stem = shortened(stemOf(title), MAX_BYTES - bytesOf(extension) - 1) || NAMELESS;
  return notReserved(stem) + extension;
}

/** Gives every name or path once: those that a disk would take for one another get ` (2)`, ` (3)` and so on. */
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

/** A name as that of a folder; empty when nothing of it can stay, as of `..`. */
function folderName(name: string): string {
  return notReserved(shortened(stemOf(name), MAX_FOLDER_BYTES - 1));
}

const notReserved = (stem: string) => (RESERVED.test(stem) ? `_${stem}` : stem);

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

function numbered(path: string, count: number): string {
  const start = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  const suffix = ` (${count})${path.slice(dot)}`;
  return path.slice(0, start) + shortened(path.slice(start, dot), MAX_BYTES - bytesOf(suffix)) + suffix;
}

/** What a name or path is to file systems that ignore case and the way a letter is composed. */
export function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

const bytesOf = (value: string) => encoder.encode(value).length;
