import { find, type TreeElement } from './tree';

/** An address that ends in the name of a picture's file: what follows it is only its size. */
const FILE = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** Whether a picture is shown in `root`, in whatever size. */
export function showsImage(root: TreeElement, src: string): boolean {
  const wanted = fileOf(src);
  return find(root, (element) => addressesOf(element).some((address) => fileOf(address) === wanted)) !== undefined;
}

function addressesOf({ tag, attributes }: TreeElement): readonly string[] {
  if (tag !== 'img' && tag !== 'source') return [];
  return [attributes.get('src') ?? '', ...(attributes.get('srcset') ?? '').split(/,\s+|\s+/)];
}

/** The address without its query, where that is only about size. */
function fileOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { href, origin, pathname } = new URL(address);
  return FILE.test(pathname) ? origin + pathname : href;
}
