const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that leave nothing behind: they hold no prose. */
export const SKIPPED = words(
  'area base canvas col colgroup datalist head input link map meta noembed noframes noscript param rp script select style svg template textarea title track',
);

/** Elements that stand on lines of their own. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);

/** Elements that only group others: without them the article says the same. */
export const WRAPPERS = words(
  'address article aside body center dialog div fieldset font footer form header hgroup html main nav search section small span',
);

export const LISTS = words('dir menu ol ul');

/** Inline elements that Markdown can only say in HTML. */
export const HTML_MARKS = words('ins kbd rt ruby sub sup u');

/** Markdown's own marks by the elements that ask for them. */
export const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'delete' | 'code'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
  ['code', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);
