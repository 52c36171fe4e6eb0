import { sha256 } from '../clip/hash';
import type { ListedClip } from '../clip/mirror';
import type { Template } from '../clip/template';

/** Counted up whenever the same clip is written otherwise than before, so that every folder is brought up to date. */
const WRITER = 1;

/** By which it is known that a clip's files would be the same: made of all they are made from, without its text. */
export function stampOf({ clip, pictures }: ListedClip, template: Template): Promise<string> {
  return sha256(JSON.stringify([WRITER, template, pictures, clip]));
}

/** The stamps of clips, by their ids, in the order of the clips. */
export async function stampsOf(
  clips: AsyncIterable<ListedClip>,
  template: Template,
): Promise<ReadonlyMap<string, string>> {
  const stamps = new Map<string, string>();
  for await (const each of clips) stamps.set(each.clip.id, await stampOf(each, template));
  return stamps;
}
