import type { DocumentRow } from './rows';

/** Documents held in memory at once. */
const BATCH = 500;

/** A transaction that reads documents, or writes them as well. */
interface ReadingDocuments {
  objectStore(name: 'documents'): { getAll(range: IDBKeyRange | null, count: number): Promise<DocumentRow[]> };
}

/** Every document, in the order of their ids, a few at a time. */
export async function* allDocuments(tx: ReadingDocuments): AsyncGenerator<readonly DocumentRow[]> {
  let after: IDBKeyRange | null = null;
  while (true) {
    const rows: DocumentRow[] = await tx.objectStore('documents').getAll(after, BATCH);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}
