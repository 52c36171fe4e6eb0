/** The package has no types of its own. */
declare module 'turndown-plugin-gfm' {
  import type { Plugin } from 'turndown';

  /** Tables, deletions and task lists. */
  export const gfm: Plugin;
}
