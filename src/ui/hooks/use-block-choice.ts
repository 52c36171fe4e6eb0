import { useEffect, useRef } from 'preact/hooks';
import { type BlockChoice, listBlocks, offerBlocks } from '../choose-block';

/** While there is a choice, the blocks of the article's document are the options of a list. */
export function useBlockChoice(page: Document | null, choice: BlockChoice | null): void {
  const latest = useRef(choice);
  latest.current = choice;
  /** The block that is chosen from next, also in the document that comes after an edit. */
  const at = useRef<number | null>(null);
  const isOn = choice !== null;
  useEffect(() => {
    if (!isOn) at.current = null;
    if (!page || !isOn) return undefined;
    const ended = new AbortController();
    listBlocks(page, latest.current?.name ?? '', ended.signal);
    offerBlocks(page, { at, choice: () => latest.current }, ended.signal);
    return () => ended.abort();
  }, [page, isOn]);
}
