import type { Change } from '@/src/clip/article';

/** Something that was left out. A test names only the fields it is about. */
export function aChange(fields: Partial<Change> = {}): Change {
  return {
    step: 'comments',
    action: 'removed',
    where: 'main > div.comments',
    text: 'First!',
    html: '<p>First!</p>',
    before: 1,
    ...fields,
  };
}
