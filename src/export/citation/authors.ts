/** A person by the parts of the name, or, where these cannot be told apart safely, the name as it stands. */
export type Author = { readonly family: string; readonly given: string } | { readonly literal: string };

export interface AuthorContext {
  readonly siteName: string | null;
  /** The article's language: in some the family name comes first. */
  readonly lang: string | null;
}

/** Languages whose names, in Latin letters too, begin with that of the family, or have none. */
const FAMILY_FIRST = /^(?:hu|vi|zh|ja|ko|km|lo|th|my|mn|is|id|ms|ta)\b/i;
/** A word of a name in a script where the family name comes last; initials among them. */
const WORD = /^(?:\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|[.'’-])+$/u;
/** Parts between the given and the family name that belong to the latter. */
const PARTICLE = /^(?:af|al|bin|d[aeiou]s?|del|della|den|der|du|el|la|l[eo]|ten|ter|v[ao]n|zu[mr]?)$/;
const INITIAL = /^\p{Lu}\.?$|^(?:\p{Lu}\.)+$/u;
/** Words of what is no person. */
const OUTLET =
  /\b(?:agenc\w*|agence|associated|bbc|board|bureau|correspondents?|desk|editor\w*|journal|magazine|media|news\w*|newsroom|network|office|post|press\w*|radio|redac\w*|redaktion|rédaction|reporters?|service|staff|team|television|times|tv|wire|www|world)\b/iu;

/** The people, or outlets, of a byline such as `Ada Example, AFP`. */
export function authorsOf(byline: string | null, context: AuthorContext): readonly Author[] {
  const names = byline?.split(/,\s+|\s*[;，、；]\s*/) ?? [];
  return names.flatMap((name) => (name.trim() ? authorOf(name.trim(), context) : []));
}

/** Split only when there is one way to: `Ada Example`, `John F. Kennedy`, `Ursula von der Leyen`. */
function authorOf(name: string, { siteName, lang }: AuthorContext): Author {
  const literal = { literal: name };
  const words = name.split(/\s+/);
  const [given = '', ...rest] = words;
  const family = rest.at(-1) ?? '';
  const between = rest.slice(0, -1);
  const isName = words.every((word) => WORD.test(word) && !/^\p{Lu}{2,}$/u.test(word)) && /\p{Ll}/u.test(family);
  if (!isName || !family || name === siteName || OUTLET.test(name) || FAMILY_FIRST.test(lang ?? '')) return literal;
  const firstParticle = between.findIndex((word) => PARTICLE.test(word));
  const middle = firstParticle < 0 ? between : between.slice(0, firstParticle);
  const particles = between.slice(middle.length);
  if (!middle.every((word) => INITIAL.test(word)) || !particles.every((word) => PARTICLE.test(word))) return literal;
  return { family: [...particles, family].join(' '), given: [given, ...middle].join(' ') };
}

/** The name in the order in which it is read. */
export function authorName(author: Author): string {
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`;
}
