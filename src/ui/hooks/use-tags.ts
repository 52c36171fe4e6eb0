import { useEffect, useRef, useState } from 'preact/hooks';

type Tags = readonly string[];
type Change = (changed: (before: Tags) => Tags) => void;

/**
 * Tags as they are edited, ahead of what is kept: the next edit must not wait for the disk, nor forget the one before.
 *
 * `keep` resolves with whether it did. What is kept is shown again once nothing is being written: other pages may have changed it, or writing has failed.
 */
export function useTags(kept: Tags, keep: (tags: Tags) => Promise<boolean>): [Tags, Change] {
  const [shown, setShown] = useState(kept);
  const edited = useRef(kept);
  const newest = useRef(kept);
  const writing = useRef(0);
  const show = (tags: Tags) => {
    edited.current = tags;
    setShown(tags);
  };

  useEffect(() => {
    newest.current = kept;
    if (writing.current === 0) show(kept);
  }, [kept]);

  const change: Change = (changed) => {
    const next = changed(edited.current);
    if (next.length === edited.current.length) return;
    show(next);
    writing.current += 1;
    void keep(next).then((isKept) => {
      writing.current -= 1;
      if (!isKept && writing.current === 0) show(newest.current);
    });
  };
  return [shown, change];
}
