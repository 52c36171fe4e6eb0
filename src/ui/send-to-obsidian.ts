import { ClipperError } from '../clip/errors';
import { obsidianUri, obsidianUriForClipboard } from '../obsidian/obsidian-uri';
import { readSettings } from '../platform/settings';
import { library } from '../store/library';
import { saveFile } from './save-file';

/** How a clip was handed over to Obsidian. */
export interface Sent {
  readonly by: 'link' | 'clipboard' | 'file';
  /** The name of its file. */
  readonly name: string;
}

/**
 * Has Obsidian make a note of a clip, as the template in use says: by a link; by the clipboard if it is too long for
 * one; as a file to be put there by hand if the browser does not let it be copied. An extension page, after a user's
 * action.
 *
 * @throws ClipperError `clip-gone`, and what is wrong with the template.
 */
export async function sendToObsidian(id: string, revision: number): Promise<Sent> {
  const [settings, found, { toMarkdownDocument }, { clipPath }, { templateOf }] = await Promise.all([
    readSettings(),
    library.read(id, revision),
    import('../markdown/document'),
    import('../markdown/file-name'),
    import('../template/presets'),
  ]);
  if (!found) throw new ClipperError('clip-gone', `No clip ${id}`);
  const template = templateOf(settings);
  const text = toMarkdownDocument(found.clip, found.body.html, { template });
  const path = clipPath(found.clip, template);
  const place = { vault: settings.obsidianVault, path: path.replace(/\.md$/, '') };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const uri = obsidianUri(text, place);
  if (uri !== null) {
    openApp(uri);
    return { by: 'link', name };
  }
  if (await isCopied(text)) {
    openApp(obsidianUriForClipboard(place));
    return { by: 'clipboard', name };
  }
  saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
  return { by: 'file', name };
}

/** By a link, as if it stood in the page: the browser asks, if at all, and the page stays. */
function openApp(uri: string): void {
  Object.assign(document.createElement('a'), { href: uri }).click();
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
