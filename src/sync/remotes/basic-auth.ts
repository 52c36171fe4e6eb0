/**
 * The headers that name an account, in UTF-8 (RFC 7617), composed: a password typed on a Mac is the same as elsewhere.
 * None for an account without a name and a password.
 */
export function basicAuth(user: string, password: string): Readonly<Record<string, string>> {
  if (!user && !password) return {};
  const bytes = new TextEncoder().encode(`${user}:${password}`.normalize('NFC'));
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}
