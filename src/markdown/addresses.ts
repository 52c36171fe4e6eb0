/** The addresses of a text, as Markdown may hold them. */
export interface Addresses {
  /** Where a link leads; null when it may not be followed. */
  link(href: string | undefined): string | null;
  /** Where a picture is; null when it may not be loaded. */
  image(src: string | undefined): string | null;
  /** The name of the place in the same text that a link leads to; null when it leads elsewhere. */
  place(href: string | undefined): string | null;
}

/** Schemes that open a page or a letter, and run nothing. An address without a scheme is relative. */
const LINK = /^(?:https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i;
/** A picture may also be in the text itself, in a format that cannot run scripts. */
const IMAGE = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|(?![a-z][a-z\d+.-]*:))/i;

/** Reads addresses against `baseUrl`; without one, relative addresses stay. Pictures that are kept have their own. */
export function addressesOf(
  baseUrl: string | null,
  addressOfImage: (src: string) => string | null = () => null,
): Addresses {
  const page = baseUrl?.replace(/#.*$/s, '');
  const allowed = (address: string | undefined, schemes: RegExp) => {
    if (address === undefined) return null;
    const clean = withoutBlanks(address);
    const url = baseUrl && URL.canParse(clean, baseUrl) ? new URL(clean, baseUrl).href : clean;
    return schemes.test(withoutControls(url)) ? url : null;
  };
  return {
    link: (href) => allowed(href, LINK),
    image: (src) => {
      if (!src?.trim()) return null;
      const path = addressOfImage(src);
      return path === null ? allowed(src, IMAGE) : encoded(path);
    },
    place: (href) => {
      const [address = '', name] = href?.split(/#(.*)/s) ?? [];
      return name && (address === '' || address === page) ? decoded(name) : null;
    },
  };
}

/** A path as a relative address: what would end it, or part it, is encoded; the letters of all scripts stay. */
const encoded = (path: string) => path.replace(/[\p{Cc}\p{Z}%#?:<>"\\|]/gu, encodeURIComponent);

/** What a browser takes out of an address before it reads it. */
const withoutBlanks = (address: string) => address.replace(/[\t\n\r]/g, '').trim();
/** Some readers take out more than that. */
const withoutControls = (address: string) => address.replace(/[\p{Cc}\p{Cf}\s]/gu, '');

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
