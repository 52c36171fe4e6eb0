import { comparable } from '../text';
import { AGENCY, BETWEEN, NOT_A_PERSON, bareName, isPlaceholder } from './byline-words';
import { declaredNames, declaredPeople, metaNames, microdataNames } from './byline-declared';
import { linkedNames, namedNames, signedNames, writtenNames } from './byline-shown';
import { publisherNames, readSiteNames } from './site-name';
import type { Sources } from './sources';

const MAX_NAME = 60;
const MAX_NAMES = 12;

/** The surest first. */
const READERS: readonly ((sources: Sources) => Iterable<string>)[] = [
  declaredPeople,
  microdataNames,
  metaNames,
  linkedNames,
  signedNames,
  namedNames,
  writtenNames,
];

/**
 * Who wrote the article, separated by ", "; null when the page does not say.
 *
 * Sources: JSON-LD; microdata; `<meta>`; a byline near the headline; links to authors; elements named for authors. Where
 * no person is named: the organisation that the page declares its author, even the publisher by its full name. Addresses,
 * handles and other names of the publisher are nobody.
 */
export function readByline(sources: Sources): string | null {
  const publishers = new Set(publisherNames(sources).map(comparable));
  for (const read of READERS) {
    const names = people(read(sources), publishers);
    if (names.some((name) => !AGENCY.test(name))) return names.join(', ');
  }
  return organisation(sources, publishers);
}

function people(texts: Iterable<string>, publishers: ReadonlySet<string>): string[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    for (const [index, part] of bareName(text).split(BETWEEN).entries()) {
      const name = bareName(part ?? '');
      const key = comparable(name);
      const isNobody = isNoPerson(name) || publishers.has(key);
      // After the name of an organisation comes where it is.
      if (isNobody && index === 0) break;
      if (isNobody || key.length < 2 || name.length > MAX_NAME) continue;
      if (![...known.keys()].some((other) => other.includes(key))) known.set(key, name);
    }
  }
  return [...known.values()].slice(0, MAX_NAMES);
}

function isNoPerson(name: string): boolean {
  return isPlaceholder(name) || (NOT_A_PERSON.test(name) && !AGENCY.test(name));
}

/**
 * An organisation wrote what no person is named for: an agency, or the publisher, which then goes by its own name. By
 * another of its names it signs what nobody wrote.
 */
function organisation(sources: Sources, publishers: ReadonlySet<string>): string | null {
  const own = new Set(readSiteNames(sources).map(comparable));
  for (const text of declaredNames(sources).map(bareName)) {
    const [first = ''] = text.split(BETWEEN);
    if (own.has(comparable(first))) return first;
    const isOwn = own.has(comparable(text));
    const isNobody = publishers.has(comparable(text)) || isPlaceholder(text) || comparable(text).length < 2;
    if (isOwn || (!isNobody && text.length <= MAX_NAME)) return text;
  }
  return null;
}
