import browser, { type Runtime } from 'webextension-polyfill';
import { attempt, ClipperError, type Result, unwrap } from '../clip/errors';
import type { BackgroundCalls } from '../messages';

type Name = keyof BackgroundCalls;
type Arguments<N extends Name> = Parameters<BackgroundCalls[N]>;
type Value<N extends Name> = Awaited<ReturnType<BackgroundCalls[N]>>;
type Answers = { readonly [N in Name]: (...args: Arguments<N>) => Value<N> | Promise<Value<N>> };

interface Call {
  readonly call: string;
  readonly args: unknown[];
}

/**
 * Asks the background to do something.
 *
 * @throws what the background threw; ClipperError `clip-interrupted` when the browser stopped it before it answered.
 */
export async function callBackground<N extends Name>(call: N, ...args: Arguments<N>): Promise<Value<N>> {
  const answer = await send({ call, args });
  return unwrap(answer as Result<Value<N>>);
}

async function send(call: Call): Promise<unknown> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(call);
    if (answer) return answer;
  } catch (cause) {
    throw new ClipperError('clip-interrupted', `The background stopped during ${call.call}`, { cause });
  }
  throw new ClipperError('clip-interrupted', `The background did not answer ${call.call}`);
}

/** Answers calls. The background must run this as it starts, before it awaits anything. */
export function answerCalls(answers: Answers): void {
  // Not async: returning a promise claims the message, and only calls are ours to claim.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // A page's process may send messages as our script does: only pages of the extension are answered.
    if (
      !sender.url?.startsWith(browser.runtime.getURL('')) ||
      !isCall(message) ||
      !Object.hasOwn(answers, message.call)
    )
      return undefined;
    const answer = answers[message.call as Name] as (...args: unknown[]) => unknown;
    return attempt(() => answer(...message.args));
  });
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' &&
    message !== null &&
    'call' in message &&
    typeof message.call === 'string' &&
    'args' in message &&
    Array.isArray(message.args)
  );
}
