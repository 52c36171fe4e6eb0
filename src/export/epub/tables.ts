/** The parts of a table that hold its rows. */
export const SECTIONS: readonly string[] = ['thead', 'tbody', 'tfoot'];

/** Makes every table one of one caption, one head and one foot, as it must be; nothing of the others is lost. */
export function mendTables(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    const [caption, ...captions] = partsOf(table, 'caption');
    for (const other of captions) {
      caption?.append(' ', ...other.childNodes);
      other.remove();
    }
    for (const other of ['thead', 'tfoot'].flatMap((name) => partsOf(table, name).slice(1))) {
      other.replaceWith(asBody(other));
    }
  }
}

/** The parts of a table in the order in which they must stand. */
export function tableParts(table: Element): readonly Element[] {
  return ['caption', 'thead', 'tbody', 'tfoot'].flatMap((name) => partsOf(table, name));
}

function asBody(section: Element): Element {
  const body = section.ownerDocument.createElement('tbody');
  for (const { name, value } of section.attributes) body.setAttribute(name, value);
  body.append(...section.childNodes);
  return body;
}

const partsOf = (table: Element, name: string) => [...table.children].filter(({ localName }) => localName === name);
