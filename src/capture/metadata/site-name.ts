import { resolve, textIn, typesOf } from './json-ld';
import { firstOf, type Sources } from './sources';

/**
 * The name of the publication; null when the page does not say.
 *
 * Sources: the publisher in JSON-LD, which is a name; OpenGraph, which may add a slogan; the names for apps.
 */
export function readSiteName(sources: Sources): string | null {
  const { meta, page, jsonLd, thing } = sources;
  const publisher = resolve(thing.publisher, jsonLd);
  return firstOf(
    [
      publisher ? textIn(publisher.name) : typeof thing.publisher === 'string' ? thing.publisher : null,
      ...meta(
        'og:site_name',
        'al:ios:app_name',
        'application-name',
        'apple-mobile-web-app-title',
        'dc.publisher',
        'publisher',
      ),
      page.querySelector('[itemprop~="publisher"] [itemprop~="name"]')?.textContent,
    ].filter((name) => !name || !/^https?:/.test(name)),
  );
}

/** The names that the publication goes by in full: not what else it is called. */
export function readSiteNames(sources: Sources): string[] {
  const names = [readSiteName(sources), ...sources.meta('og:site_name')];
  return names.filter((name) => name !== null);
}

/** Every name the publisher of a page goes by. */
export function publisherNames(sources: Sources): string[] {
  const { meta, jsonLd, thing } = sources;
  const publishers = [thing.publisher, thing.sourceOrganization, thing.copyrightHolder, thing.provider, thing.isPartOf];
  const named = publishers.flatMap((each) => {
    const publisher = resolve(each, jsonLd);
    // A person who publishes their own pages also writes them.
    if (publisher && typesOf(publisher).includes('Person')) return [];
    return publisher ? [publisher.name, publisher.alternateName, publisher.legalName].flat() : [each];
  });
  const names = [readSiteName(sources), ...named, ...meta('og:site_name', 'application-name', 'publisher')];
  return names.filter((name) => typeof name === 'string');
}
