/** An element by its role and accessible name, exactly as a screen reader has them; the first that fits. */
export interface Target {
  readonly role: string;
  /** Any name when left out. */
  readonly name?: string;
  /** Only inside this element. */
  readonly within?: Target;
  /** Counted from 0; the first when left out. */
  readonly nth?: number;
}

/** What is found of an element. */
export interface Found {
  readonly role: string;
  readonly name: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly checked: boolean;
  readonly value: string;
}

/** Where the elements of a role are. */
const SELECTORS: Readonly<Record<string, string>> = {
  alert: '[role=alert]',
  button: 'button:not([role]), [role=button], input:is([type=button], [type=submit]), summary',
  checkbox: 'input[type=checkbox]:not([role]), [role=checkbox]',
  combobox: 'select:not([multiple], [size]), [role=combobox]',
  dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href]:not([role]), [role=link]',
  list: 'ul:not([role]), ol:not([role]), [role=list]',
  listitem: 'li:not([role]), [role=listitem]',
  searchbox: 'input[type=search]:not([role]), [role=searchbox]',
  status: '[role=status], output',
  textbox: 'input:is(:not([type]), [type=text]):not([role]), textarea, [role=textbox]',
};

/** The expression that gives what is found for a target, in document order. */
export function findExpression(target: Target): string {
  return inPage(`findElements(${JSON.stringify(target)}).map(describeElement)`);
}

/** The expression that scrolls to a target and gives the point to click, or null when nothing there can be clicked. */
export function pointExpression(target: Target): string {
  return inPage(`pointOf(findElements(${JSON.stringify(target)})[0]?.element)`);
}

/** Takes the source of the functions below to the page: they know nothing but each other. */
function inPage(expression: string): string {
  const functions = [findElements, nameOf, fold, isShown, describeElement, pointOf].map(String).join('\n');
  return `(() => { const SELECTORS = ${JSON.stringify(SELECTORS)}; ${functions} return ${expression}; })()`;
}

interface Named {
  readonly element: Element;
  readonly name: string;
}

function findElements({ role, name, within, nth }: Target): Named[] {
  const root: ParentNode | undefined = within ? findElements(within)[0]?.element : document;
  const fitting = Array.from(root?.querySelectorAll(SELECTORS[role] ?? `[role="${role}"]`) ?? [])
    .filter(isShown)
    .map((element) => ({ element, name: nameOf(element) }))
    .filter((named) => name === undefined || named.name === name);
  return nth === undefined ? fitting : fitting.slice(nth, nth + 1);
}

function nameOf(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const referenced = ids.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent).join(' ');
  const labels = Array.from((element as HTMLInputElement).labels ?? [], (label) => label.textContent).join(' ');
  const names = [referenced, element.getAttribute('aria-label'), labels, element.textContent];
  return names.map(fold).find(Boolean) ?? fold(element.getAttribute('title'));
}

function fold(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]');
}

function describeElement({ element, name }: Named): Found {
  return {
    role: element.getAttribute('role') ?? element.localName,
    name,
    text: fold(element.textContent),
    disabled: element.matches(':disabled, [aria-disabled=true]'),
    checked: element.matches(':checked, [aria-checked=true]'),
    value: 'value' in element ? String(element.value) : '',
  };
}

function pointOf(element: Element | undefined): { x: number; y: number } | null {
  if (!element || element.matches(':disabled, [aria-disabled=true]')) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const point = { x: x + width / 2, y: y + height / 2 };
  const top = document.elementFromPoint(point.x, point.y);
  const label = top?.closest('label');
  return top && (element.contains(top) || label?.control === element) ? point : null;
}
