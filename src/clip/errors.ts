/** What can go wrong that a person can act on. The locale files have one sentence for each: `error_<code>`. */
export const ERROR_CODES = [
  'no-article', // The page has no readable article. Details: what was found.
  'no-selection', // Nothing is selected in the page.
  'page-blank', // about:blank, the new-tab page.
  'page-browser', // The browser's own pages.
  'page-data', // data:, blob:, javascript: addresses.
  'page-empty', // The page has loaded, and holds nothing.
  'page-error', // The browser's error page: offline, certificate, not found.
  'page-extension', // A page of an extension.
  'page-file', // A file on disk that the browser does not let extensions read.
  'page-image', // An image, a sound or a video opened by itself.
  'page-no-address', // A page without an address on the web: blank, data, the source of another.
  'page-not-allowed', // The browser forbids scripts here, for a reason it does not give.
  'page-pdf', // A PDF viewer.
  'page-reader', // The browser's reader mode.
  'page-source', // view-source:
  'page-store', // The browser's extension store.
  'page-timeout', // The page did not answer within 10 s.
  'page-too-large', // The article is larger than the bounds in `limits`.
  'page-xml', // A feed or another XML document.
  'clip-changed', // The clip was edited in another page meanwhile.
  'pages-gone', // The page whose other pages were asked for is not open any more, or has none.
  'pages-failed', // One of the pages of an article could not be read. Details: its number.
  'pages-stopped', // The person stopped the reading of the other pages.
  'body-pending', // The text of a clip that was made in another browser is not here yet.
  'clip-gone', // The clip was deleted meanwhile.
  'clip-interrupted', // The browser stopped the extension while it saved.
  'clip-invalid', // What the page or the store gave is not a clip.
  'storage-full', // The disk, or the browser's share of it, is full.
  'storage-blocked', // Another open page of the extension holds an older database.
  'storage-newer', // The database was made by a newer version of the extension.
  'storage-failed', // The browser cannot open, read or write its database.
  'source-not-web', // The clip's address is not of the web: a file on disk.
  'template-unclosed', // What a template opens is not closed: {{, {%, a quotation, if, for. Details of all these: where.
  'template-syntax', // A word of a template cannot stand where it does.
  'template-unknown-name', // A template names what is not there.
  'template-unknown-filter', // The same of a filter.
  'template-arguments', // A filter is given more than it takes, or less.
  'template-too-large', // A template nests too deeply, or would make more than any clip needs.
  'template-nameless', // A template has no name.
  'template-field-name', // The name of a field is empty, or no plain key of YAML.
  'template-field-repeated', // Two fields have one name, or one is a part of the other.
  'template-file-invalid', // A file holds no templates, or not as they are exported.
  'export-failed', // A clip could not be written. Details: its title.
  'sync-permission', // The extension may not reach the remote's host. Details of these: the host.
  'sync-auth', // The remote refuses the user name or the password, the key or the secret. It is asked once.
  'sync-forbidden', // The account may not read or write the folder.
  'sync-wrong-address', // What answers is not a remote of the kind that was chosen.
  'sync-redirect', // The address sends on to another one.
  'sync-address', // The address cannot be that of a remote.
  'sync-http', // An address without TLS that is not on a private network.
  'sync-no-bucket', // There is no bucket of that name.
  'sync-offline', // The browser is not connected.
  'sync-unreachable', // No answer: it is down, refuses the port, or its certificate is not trusted; browsers do not say which.
  'sync-timeout', // No answer in time.
  'sync-rate', // Too many requests. Details: how long to wait, when it says.
  'sync-locked', // Another program holds the file.
  'sync-quota', // The remote is full.
  'sync-too-large', // The remote does not take files of this size.
  'sync-server', // The remote has failed. Details: its status.
  'sync-refused', // The remote answers with a status that the request does not lead to. Details: the status.
  'sync-answer-too-long', // An answer longer than anything that is kept there.
  'sync-clock', // The remote refuses requests because this device's clock is wrong.
  'sync-unverified', // A file that was stored is not listed with its size.
  'sync-wiped', // The folder was synced before, and is empty.
  'sync-other-library', // What is at the new address is not the library that is synced.
  'sync-needs-passphrase', // The folder is encrypted and there is no key to it here.
  'sync-wrong-passphrase', // The passphrase opens none of the folder's keys.
  'sync-foreign', // A file with a name of ours that is none of ours.
  'sync-corrupt', // A file that is damaged or not whole.
  'sync-newer', // A file, or the folder, of a newer version of the extension.
  'mirror-denied', // The browser, or the system, does not let the mirror write in its folder any more.
  'mirror-gone', // The folder of the mirror is not there any more.
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What the sentence for an error may name, such as a count of words. JSON. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export interface ClipperErrorOptions extends ErrorOptions {
  readonly details?: ErrorDetails;
}

/** An error that a person can act on. Everything else that is thrown is a bug. */
export class ClipperError extends Error {
  override readonly name = 'ClipperError';
  readonly details: ErrorDetails;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { details = {}, ...options }: ClipperErrorOptions = {},
  ) {
    super(message, options);
    this.details = details;
  }
}

/** An outcome as plain JSON: `Error` objects do not survive the trip between contexts. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode | null; readonly message: string; readonly details: ErrorDetails };

/** Runs `work` and returns its outcome as JSON. The code is null when what was thrown is a bug. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code, details } = error instanceof ClipperError ? error : { code: null, details: {} };
    return { ok: false, code, message: error instanceof Error ? error.message : String(error), details };
  }
}

/**
 * The value of a result.
 *
 * @throws what the other side threw: a ClipperError with its code and details, or an Error.
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, message, details } = result;
  throw code ? new ClipperError(code, message, { details }) : new Error(message);
}
