import type { Target } from './find.ts';
import type { SitePorts } from './site.ts';

/** The browsers that are driven. */
export type BrowserName = 'chromium' | 'firefox';

/** How a browser is started. What is left out is the browser's own default. */
export interface LaunchOptions {
  /** The test site that every host leads to; left out, the network is the real one. */
  readonly site?: SitePorts;
  /** The language of the browser and of the extension, BCP 47; English when left out. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Shows the browser on the person's display. */
  readonly visible?: boolean;
  /** The folder of the browser's profile; a new one, removed at the end, when left out. */
  readonly profile?: string;
  /** The folder downloads go to; one in the profile when left out. */
  readonly downloads?: string;
  /** The size of the window that holds the tabs, in CSS pixels. */
  readonly size?: Size;
  /** Gives the right to read from every site as soon as the extension asks for it, without asking a person. */
  readonly grantsSites?: boolean;
  /** More of Chromium's command line. */
  readonly flags?: readonly string[];
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A keyboard shortcut as the browser reports it. */
export interface Shortcut {
  readonly name: string;
  /** Empty when the browser refused the suggested key. */
  readonly shortcut: string;
}

/** What the toolbar button shows. */
export interface Badge {
  readonly text: string;
  readonly title: string;
}

/** Any document that is driven: the popup, a page of the extension, a web page. Results and arguments are JSON. */
export interface View {
  /** Runs a function in the document; it must stand alone, for only its source travels. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs an expression in the document. */
  run(expression: string): Promise<unknown>;
  /** Repeats a function in the document until what it returns is truthy. */
  waitFor<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Presses the mouse button on an element, as a person does: trusted, with user activation. */
  click(target: Target): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses one key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Writes a PNG of what the document shows. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A web page in a tab. */
export interface WebPage extends View {
  bringToFront(): Promise<void>;
  /** Loads another address in the same tab and waits until it has loaded. */
  goto(url: string): Promise<void>;
}

/** One browser with the extension in it, driven the same way whichever it is. */
export interface Driver {
  readonly name: BrowserName;
  /** Name and version, as the browser gives them. */
  readonly version: string;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** Opens a page in a new tab in front. Takes any address, the browser's own pages too. */
  openPage(url: string): Promise<WebPage>;
  /** Presses the toolbar button over a page, which grants activeTab, and waits for the popup's document. */
  pressAction(page: WebPage): Promise<View>;
  /** Opens a page of the extension, such as `library.html`, in a new tab. */
  openExtensionPage(path: string): Promise<WebPage>;
  /** The addresses of all tabs. */
  tabs(): Promise<readonly string[]>;
  /** The text in the clipboard, read by a page of the extension. */
  clipboard(view: View): Promise<string>;
  /** Ends the service worker or event page at once. */
  killBackground(): Promise<void>;
  /** Chooses the extension's entry in a page's context menu, by the entry's id and its title. */
  chooseMenu(page: WebPage, entry: MenuEntry): Promise<void>;
  /** Runs a keyboard command in a page. */
  runCommand(page: WebPage, command: string): Promise<void>;
  badge(page: WebPage): Promise<Badge>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Closes the browser and starts it again with the same profile; this driver is then of no more use. */
  restart(): Promise<Driver>;
  /** Settles when the person has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** An entry of the context menu. */
export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  readonly on: 'page' | 'selection';
}
