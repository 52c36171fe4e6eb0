/** Choosing one of the blocks of an article, by pointing at it or by keyboard. */
export interface BlockChoice {
  /** What the list of blocks is called, with the keys that work in it. */
  readonly name: string;
  /** Resolves with whether the article is another now. */
  readonly choose: (index: number) => Promise<boolean>;
  readonly leave: () => void;
}

/** Where a key leads from one of so many blocks. */
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};
const CHOOSING = new Set(['Delete', 'Backspace', 'Enter']);

/** Makes a list box of the article until the signal aborts. */
export function listBlocks(page: Document, name: string, signal: AbortSignal): void {
  const attributes = { role: 'listbox', 'aria-label': name };
  for (const [key, value] of Object.entries(attributes)) page.body.setAttribute(key, value);
  for (const block of page.body.children) block.setAttribute('role', 'option');
  for (const block of page.body.children) block.setAttribute('tabindex', '-1');
  signal.addEventListener('abort', () => {
    for (const key of Object.keys(attributes)) page.body.removeAttribute(key);
    for (const block of page.body.children) for (const key of ['role', 'tabindex']) block.removeAttribute(key);
  });
}

/** How a block is chosen in one document of the article. */
export interface BlockOffer {
  /** The block that is chosen from next, also in the document that comes after an edit; null for the first in view. */
  readonly at: { current: number | null };
  readonly choice: () => BlockChoice | null;
}

/** Lets a block be chosen until the signal aborts, and gives the first of them the focus. */
export function offerBlocks(page: Document, { at, choice }: BlockOffer, signal: AbortSignal): void {
  const blocks = [...page.body.children] as HTMLElement[];
  const last = blocks.length - 1;
  const blockOf = (target: EventTarget | null) => blocks.findIndex((block) => block.contains(target as Node));
  const focus = (index: number) => {
    at.current = index;
    blocks[index]?.focus({ preventScroll: true });
    blocks[index]?.scrollIntoView({ block: 'nearest' });
  };
  let isChosen = false;
  const choose = async (index: number) => {
    // Until the article without it is there, its blocks have other numbers.
    if (isChosen) return;
    isChosen = true;
    at.current = index;
    isChosen = (await choice()?.choose(index)) ?? false;
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const index = blockOf(event.target);
    const move = Object.hasOwn(MOVES, event.key) ? MOVES[event.key] : undefined;
    if (event.key === 'Escape') choice()?.leave();
    // What has not the focus is not seen to be chosen.
    else if (CHOOSING.has(event.key) && index !== -1) void choose(index);
    else if (move) focus(index === -1 ? Math.min(at.current ?? 0, last) : move(index, last));
    else return;
    event.preventDefault();
  };
  const clicked = (event: Event) => {
    const index = blockOf(event.target);
    event.preventDefault();
    event.stopPropagation(); // A link in it is not followed.
    if (index !== -1) void choose(index);
  };
  page.addEventListener('keydown', pressed, { signal });
  page.addEventListener('click', clicked, { signal, capture: true });
  focus(at.current === null ? firstInView(blocks) : Math.min(at.current, last));
}

/** The first block that the window shows; the frame that holds them is as high as its text. */
function firstInView(blocks: readonly HTMLElement[]): number {
  const top = blocks[0]?.ownerDocument.defaultView?.frameElement?.getBoundingClientRect().top ?? 0;
  return Math.max(
    blocks.findIndex((block) => block.getBoundingClientRect().top + top >= 0),
    0,
  );
}
