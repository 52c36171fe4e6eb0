/** Where a host is: on this device, on a network that is not the internet's, on the internet; or it is none for a remote. */
export type HostKind = 'loopback' | 'private' | 'public' | 'forbidden';

/**
 * Each kind by what the names and numbers of its hosts look like; the first that fits holds. All others are public, names
 * that begin as such a number does as well.
 */
const KINDS: readonly (readonly [HostKind, RegExp])[] = [
  ['loopback', /^(?:.*\.)?localhost$|^127(?:\.\d+)+$|^\[::1\]$/],
  // No network, multicast, the addresses of one cable, where clouds keep secrets; IPv4 inside IPv6 is a way around these.
  ['forbidden', /^(?:0|169\.254|22[4-9]|2[345]\d)(?:\.\d+)+$|^\[(?:::|f[ef][89ab\da-f]{2}:|::ffff:)/],
  ['forbidden', /^metadata\.google\.internal\.?$/],
  // Browsers keep extensions away from these.
  ['forbidden', /^(?:chromewebstore\.google\.com|(?:.*\.)?addons\.mozilla\.org)\.?$/],
  ['forbidden', /[^\p{L}\p{N}.:[\]_-]|^\.|\.\./u],
  ['private', /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d+)+$/],
  ['private', /^\[f[cd]/],
  // Names that only a router at home or at work knows: those without a dot, and those set apart for it.
  ['private', /^[^.:[\]]+$|\.(?:local|lan|home|internal|home\.arpa)$/],
];

/** The kind of a host as `URL` writes it: numbers in decimal, names in lower case. */
export function hostKind(hostname: string): HostKind {
  return KINDS.find(([, pattern]) => pattern.test(hostname))?.[0] ?? 'public';
}
