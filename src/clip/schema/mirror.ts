import * as v from 'valibot';
import type { MirrorState } from '../mirror';

/** Longest path: more than any system takes. */
const MAX_PATH = 4_096;

/** A path that cannot lead out of the folder. */
const path = v.pipe(
  v.string(),
  v.maxLength(MAX_PATH),
  v.check((each) => each.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), 'no such path'),
  v.regex(/^[^\\\0]*$/),
);
const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const clip = v.object({
  stamp: v.pipe(v.string(), v.maxLength(64)),
  wanted: path,
  files: v.array(v.object({ path, hash })),
});

const state = v.object({
  version: v.literal(1),
  clips: v.record(v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)), clip),
  edited: v.array(path),
});

/** What a mirror says of its folder. Null if it is no such file: a folder is no more to be trusted than a page. */
export function parseMirrorState(text: string): MirrorState | null {
  const parsed = v.safeParse(state, json(text));
  return parsed.success ? parsed.output : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
