import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * The outermost element of an XML text in UTF-8; null when the text is not well-formed, and when it makes use of entities of
 * its own, which are never expanded.
 */
export function readXml(bytes: Uint8Array): XmlElement | null {
  try {
    // Some servers print a blank line first, which XML does not allow.
    return parseXml(new TextDecoder().decode(bytes).trim()).root;
  } catch {
    return null;
  }
}

/** The name of an element without the prefix of its namespace, which every server chooses otherwise. */
export function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '');
}

/** The elements of a name right within another. */
export function elementsIn(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((node) => node instanceof XmlElement).filter((element) => localName(element) === name);
}

/** The text of the first element of a name right within another; empty when there is none. */
export function textIn(parent: XmlElement, name: string): string {
  return elementsIn(parent, name)[0]?.text.trim() ?? '';
}
