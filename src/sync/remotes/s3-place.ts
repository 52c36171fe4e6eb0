import type { RemoteSettings } from './remote-kind';

/** Where files lie in a bucket. */
export interface S3Place {
  /** What the keys of a folder's files begin with; empty for the whole bucket. */
  prefixOf(folder: string): string;
  /** The address of a file. */
  urlOf(path: string): string;
  /** The address at which files are listed. */
  listingUrl(query: Readonly<Record<string, string>>): string;
}

/** The address of the bucket: a folder of the endpoint, or a host of its own. With a bucket that can be no host, it is none. */
export function bucketAddress(endpoint: URL, { bucket = '', pathStyle = '' }: RemoteSettings): string {
  const path = endpoint.pathname.replace(/\/+$/, '');
  const name = encodeURIComponent(bucket.trim());
  const { protocol, host } = endpoint;
  return pathStyle ? `${protocol}//${host}${path}/${name}` : `${protocol}//${name}.${host}${path}`;
}

/** The place that a person has named. */
export function s3Place(address: URL, settings: RemoteSettings): S3Place {
  const top = namesIn(settings['prefix'] ?? '');
  const base = address.href.replace(/\/+$/, '');
  return {
    prefixOf: (folder) => [...top, ...namesIn(folder)].map((name) => `${name}/`).join(''),
    urlOf: (path) => [base, ...[...top, ...namesIn(path)].map(escaped)].join('/'),
    listingUrl: (query) => {
      const parts = Object.entries(query).map(([name, value]) => `${name}=${escaped(value)}`);
      return `${base}${address.pathname === '/' ? '/' : ''}?${parts.join('&')}`;
    },
  };
}

/** Escaped as signatures want it: the URL that is sent is the one that is signed. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function namesIn(path: string): string[] {
  return path.split('/').filter((name) => !/^\.{0,2}$/.test(name));
}
