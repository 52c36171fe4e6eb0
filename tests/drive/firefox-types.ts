/** The part of Firefox's own window that is used here; there are no types for it elsewhere. */
export interface ChromeWindow {
  readonly document: {
    querySelector(selector: string): ChromeElement | null;
    querySelectorAll(selector: string): Iterable<ChromeElement>;
    getElementById(id: string): ChromeElement | null;
    createElementNS(namespace: string, name: 'canvas'): Canvas;
  };
  synthesizeMouseEvent(type: string, x: number, y: number, mouse: object, options: object): void;
  setInterval(work: () => void, everyMs: number): number;
  clearInterval(timer: number): void;
}

/** An element of the window: a button, a menu, a frame. */
export interface ChromeElement {
  readonly id: string;
  readonly hidden: boolean;
  readonly isConnected: boolean;
  readonly state: string;
  readonly currentURI?: { readonly spec: string; readonly scheme: string };
  readonly documentURI?: { readonly scheme: string };
  readonly messageManager: MessageManager;
  readonly browsingContext: { readonly currentWindowGlobal: { drawSnapshot: DrawSnapshot } };
  querySelector(selector: string): ChromeElement | null;
  querySelectorAll(selector: string): Iterable<ChromeElement>;
  closest(selector: string): ChromeElement;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  getBoundingClientRect(): { x: number; y: number; width: number; height: number };
  addEventListener(type: string, listener: () => void, options: { once: true }): void;
  hidePopup(): void;
  activateItem(item: ChromeElement): void;
  fixupAndLoadURIString(url: string, options: { triggeringPrincipal: unknown }): void;
}

interface MessageManager {
  addMessageListener(name: string, listener: Listener): void;
  removeMessageListener(name: string, listener: Listener): void;
  loadFrameScript(url: string, delayed: boolean): void;
}

type Listener = (message: { readonly data: { json?: string; error?: string } }) => void;

type DrawSnapshot = (area: null, scale: number, background: string) => Promise<{ width: number; height: number }>;

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { drawImage(picture: object, x: number, y: number): void };
  toDataURL(): string;
}

/** What a script in the popup's frame has. */
export interface FrameScope {
  readonly content: {
    readonly KeyboardEvent: new (type: string, key: object) => object;
    synthesizeMouseEvent(type: string, x: number, y: number, mouse: object, options: object): void;
  };
  readonly Cu: {
    readonly Sandbox: new (content: object, options: object) => object;
    evalInSandbox(source: string, sandbox: object): Promise<string | undefined>;
  };
  readonly Cc: Record<string, { createInstance(kind: unknown): InputProcessor } | undefined>;
  readonly Ci: { readonly nsITextInputProcessor: unknown };
}

/** Firefox's source of real key events. */
export interface InputProcessor {
  beginInputTransactionForTests(window: object): boolean;
  keydown(key: object): number;
  keyup(key: object): boolean;
}

/** Firefox's own view of an extension. */
export interface ExtensionPolicy {
  readonly mozExtensionHostname: string;
  readonly extension: {
    readonly shortcuts: { allCommands(): Promise<Iterable<{ name: string; shortcut: string }>> };
    terminateBackground(options: object): Promise<void>;
  };
}
