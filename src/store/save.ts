import type { Article, ExplainedArticle } from '../clip/article';
import { type Clip, newestRevision } from '../clip/clip';
import { bodyHash, clipId, fingerprint } from '../clip/hash';
import { revise, type Saved } from '../clip/revise';
import { parseArticle, parseChanges } from '../clip/schema/article';
import { siteHost } from '../clip/site-host';
import { termsOf } from '../search/tokens';
import { putBody } from './bodies';
import { wantPictures } from './body-pictures';
import { countMoves } from './count';
import type { Connection } from './database';
import { fromStored, toStored } from './stored-clip';
import { EDIT_STORES, noteEdits } from './sync/edits';
import { write, type Writing } from './transact';

export interface SaveOptions {
  readonly now: Date;
  /** The pending clip that this saves; taken out in the same transaction. */
  readonly pendingId?: string;
  /** Notes in the same transaction that the pictures of the clip's newest text are to be fetched. */
  readonly wantsPictures?: boolean;
}

const SAVED_STORES = ['clips', 'bodies', 'changes', 'pictures', 'terms', 'counts', 'pending', ...EDIT_STORES] as const;

/**
 * Saves an article in one transaction: as a new clip, as a revision of the one that is there, or, when it is
 * unchanged, not at all. Resolves when it has reached the disk.
 *
 * @throws ClipperError `clip-invalid`, `storage-full` and other `storage-…` codes; then nothing was written.
 */
export async function save(
  connection: Connection,
  captured: Article | ExplainedArticle,
  { now, pendingId, wantsPictures }: SaveOptions,
): Promise<Saved> {
  const article = parseArticle(captured);
  const text = { html: article.html, text: article.text, changes: parseChanges(captured) };
  const [id, hash, print] = await Promise.all([clipId(article.canonicalUrl), bodyHash(text), fingerprint(article)]);
  return write(connection, SAVED_STORES, async (tx) => {
    const earlier = await tx.objectStore('clips').get(id);
    const saved = revise(earlier && fromStored(earlier), { article, id, body: hash, fingerprint: print, now });
    // A clip out of the trash keeps the body it had when its text is the same; one of another browser may be without it.
    const isNewest = newestRevision(saved.clip).body === hash;
    const isMissing = isNewest && (await tx.objectStore('bodies').getKey(hash)) === undefined;
    if (isMissing) await putBody(tx, hash, text);
    if (saved.outcome !== 'unchanged') {
      await putClip(tx, saved.clip);
      await countMoves(tx, [{ before: saved.earlier ?? undefined, after: saved.clip }]);
    }
    if (isMissing || saved.outcome !== 'unchanged') await noteEdits(tx, [id], now);
    if (wantsPictures) await wantPictures(tx, saved.clip);
    await endPending(tx, article.url, pendingId);
    return saved;
  });
}

/** Takes the pending clip out that is now saved, and what was left of earlier attempts at the same page. */
async function endPending(tx: Pick<Writing<['pending']>, 'objectStore'>, url: string, id?: string) {
  const store = tx.objectStore('pending');
  const ended = (await store.getAll()).filter((each) => each.id === id || (each.interrupted && each.url === url));
  await Promise.all(ended.map((each) => store.delete(each.id)));
}

/** Writes a clip's row and the terms by which it is found. */
export async function putClip(tx: Pick<Writing<['clips', 'terms']>, 'objectStore'>, clip: Clip): Promise<void> {
  const terms = termsOf([clip.title, clip.siteName ?? '', siteHost(clip.canonicalUrl), ...clip.tags].join('\n'));
  await Promise.all([tx.objectStore('clips').put(toStored(clip)), tx.objectStore('terms').put({ id: clip.id, terms })]);
}
