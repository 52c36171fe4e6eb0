import { writeFile } from 'node:fs/promises';
import type { View } from './driver.ts';
import type { BrowserScope } from './firefox-scope.ts';
import type { ChromeWindow, FrameScope } from './firefox-types.ts';
import { createView } from './view.ts';

declare const window: ChromeWindow;
declare const document: ChromeWindow['document'];
declare const content: FrameScope['content'];
declare const Cu: FrameScope['Cu'];
declare const Cc: FrameScope['Cc'];
declare const Ci: FrameScope['Ci'];

/** The popup that is open. It is in no tab, so everything goes through scripts sent into its frame. */
export function openPopup(scope: BrowserScope): View {
  const inFrame = async <A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A) => {
    const answer = await scope.evaluate(sendIntoFrame, `(${String(fn)})(...${JSON.stringify(args)})`);
    if (answer.error) throw new Error(answer.error);
    return JSON.parse(answer.json ?? 'null') as Awaited<R>;
  };
  return createView({
    run: async (expression) => JSON.parse((await inFrame(runInContent, expression)) ?? 'null') as unknown,
    clickAt: (x, y) => inFrame(clickInContent, x, y),
    type: (text) => inFrame(pressInContent, Array.from(text)),
    press: (key) => inFrame(pressInContent, [key]),
    async screenshot(path) {
      const url = await scope.evaluate(drawPopup);
      await writeFile(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    },
    close: () => scope.evaluate(hidePopup),
  });
}

// In Firefox's window. Each function stands alone, for only its source travels.

function sendIntoFrame(source: string): Promise<{ json?: string; error?: string }> {
  const popup = document.querySelector('browser[webextension-view-type=popup]');
  if (!popup) throw new Error('The popup is closed');
  const { messageManager } = popup;
  const name = `cuttings:${Math.random()}`;
  const script = `(async () => {
    const answer = {};
    try { answer.json = JSON.stringify(await ${source}); } catch (error) { answer.error = String(error); }
    sendAsyncMessage('${name}', answer);
  })()`;
  return new Promise((resolve, reject) => {
    const closed = window.setInterval(() => {
      if (popup.isConnected) return;
      window.clearInterval(closed);
      reject(new Error('The popup was closed'));
    }, 100);
    messageManager.addMessageListener(name, function done(message) {
      window.clearInterval(closed);
      messageManager.removeMessageListener(name, done);
      resolve(message.data);
    });
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}

async function drawPopup(): Promise<string> {
  const popup = document.querySelector('browser[webextension-view-type=popup]');
  if (!popup) throw new Error('The popup is closed');
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.toDataURL();
}

function hidePopup(): void {
  document.querySelector('browser[webextension-view-type=popup]')?.closest('panel').hidePopup();
}

// In the popup's frame.

async function runInContent(expression: string): Promise<string | undefined> {
  const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  return await Cu.evalInSandbox(`(async () => JSON.stringify(await (${expression})))()`, sandbox);
}

function clickInContent(x: number, y: number): void {
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, {});
  }
}

function pressInContent(keys: readonly string[]): void {
  const codes: Record<string, number> = {
    Backspace: 8,
    Tab: 9,
    Enter: 13,
    Escape: 27,
    ' ': 32,
    End: 35,
    Home: 36,
    ArrowLeft: 37,
    ArrowUp: 38,
    ArrowRight: 39,
    ArrowDown: 40,
    Delete: 46,
  };
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(content)) throw new Error('The popup takes no keys');
  for (const key of keys) {
    const event = new content.KeyboardEvent('', { key, keyCode: codes[key] ?? 0 });
    processor.keydown(event);
    processor.keyup(event);
  }
}
