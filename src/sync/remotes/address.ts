import { ClipperError } from '../../clip/errors';
import type { SyncErrorCode } from '../error-classes';
import { type HostKind, hostKind } from './host-kind';
import { BLOCKED_PORTS } from './blocked-ports';

/** Why an address cannot be that of a remote. */
export type AddressFault =
  | 'not-an-address'
  | 'characters'
  | 'too-long'
  | 'credentials'
  | 'query'
  | 'host'
  | 'number-host'
  | 'port'
  | 'plain-http';

/**
 * What is to be thought of an address that a person has entered: it may be used; only once the person has agreed to send
 * everything in the clear on their own network; or not at all.
 */
export type AddressVerdict =
  | { readonly kind: 'ok'; readonly url: URL }
  | { readonly kind: 'confirm'; readonly url: URL; readonly why: 'plain-http' }
  | { readonly kind: 'refused'; readonly why: AddressFault };

/** Checks that an address is one of the web, is read by everyone alike, and is encrypted or does not leave the network. */
export function addressVerdict(entered: string): AddressVerdict {
  const text = entered.trim();
  const fault = FAULTS_OF_TEXT.find(([, isFaulty]) => isFaulty(text));
  if (fault) return { kind: 'refused', why: fault[0] };
  if (!URL.canParse(text)) return { kind: 'refused', why: 'not-an-address' };
  const url = new URL(text);
  const why = FAULTS_OF_URL.find(([, isFaulty]) => isFaulty(url, text))?.[0];
  if (why) return { kind: 'refused', why };
  if (url.protocol === 'https:') return { kind: 'ok', url };
  return PLAIN[hostKind(url.hostname)](url);
}

/**
 * The address that was entered, when it may be used at all. Whether the person agrees to plain http is asked before.
 *
 * @throws ClipperError `sync-http`, or `sync-address` with the fault in its details.
 */
export function usableAddress(entered: string): URL {
  const verdict = addressVerdict(entered);
  if (verdict.kind !== 'refused') return verdict.url;
  const code: SyncErrorCode = verdict.why === 'plain-http' ? 'sync-http' : 'sync-address';
  const host = URL.canParse(entered) ? new URL(entered).hostname : '';
  throw new ClipperError(code, `Not an address of a remote: ${verdict.why}`, { details: { host, why: verdict.why } });
}

/** The pattern by which the browser is asked for access to a host: patterns take no port. */
export function hostPattern({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}

const LONGEST = 2_000;

const FAULTS_OF_TEXT: readonly (readonly [AddressFault, (text: string) => boolean])[] = [
  ['too-long', (text) => text.length > LONGEST],
  // What a URL parser leaves out or takes for a slash: the host would not be the one that is read.
  ['characters', (text) => /[\p{Cc}\\\s]/u.test(text)],
  ['not-an-address', (text) => !/^https?:\/\/[^/?#]/i.test(text)],
];

const FAULTS_OF_URL: readonly (readonly [AddressFault, (url: URL, text: string) => boolean])[] = [
  ['credentials', (url, text) => url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/.test(text)],
  ['query', (_, text) => /[?#]/.test(text)],
  ['number-host', ({ hostname }, text) => isFourNumbers(hostname) && !text.includes(`//${hostname}`)],
  ['host', ({ hostname }) => hostKind(hostname) === 'forbidden'],
  ['port', ({ port }) => port !== '' && BLOCKED_PORTS.has(Number(port))],
];

const PLAIN: Readonly<Record<HostKind, (url: URL) => AddressVerdict>> = {
  loopback: (url) => ({ kind: 'ok', url }),
  private: (url) => ({ kind: 'confirm', url, why: 'plain-http' }),
  public: () => ({ kind: 'refused', why: 'plain-http' }),
  forbidden: () => ({ kind: 'refused', why: 'host' }),
};

function isFourNumbers(hostname: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(hostname);
}
