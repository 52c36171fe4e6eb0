import { useEffect, useState } from 'preact/hooks';
import { library } from '../../store/library';

/** Every tag in use, to complete what is typed: read once they are wanted, none until then. */
export function useTagsInUse(wanted: boolean): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    // Without them nothing is completed; a store that cannot be read is told of elsewhere.
    if (wanted) void library.tags().then(setTags, () => {});
  }, [wanted]);
  return tags;
}
