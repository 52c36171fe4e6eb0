import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { until } from '../../drive/until.ts';
import { findProgram } from '../../run/set-up/find-program.mjs';
import { PROGRAMS, type Program } from '../../run/set-up/programs.mjs';

/** A port on loopback that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a server and waits until it can be connected to.
 *
 * @returns how to stop it, which waits until it has ended.
 * @throws Error with what it printed, when it ends or does not listen.
 */
export async function startProgram(
  program: Program,
  args: readonly string[],
  port: number,
): Promise<() => Promise<void>> {
  const path = findProgram(PROGRAMS[program]);
  if (!path) throw new Error(`${PROGRAMS[program].label} was not found. \`npm test\` installs it or says how.`);
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  // A test run that is stopped leaves no server behind.
  const end = () => void child.kill();
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    await ended(child);
  };
  try {
    await until(() => hasEnded(child) || connects(port), `${program} listens`);
    if (hasEnded(child)) throw new Error(`${program} has ended`);
    return stop;
  } catch (error) {
    await stop();
    throw new Error(`${PROGRAMS[program].label} did not start: ${printed}`, { cause: error });
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

async function connects(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } finally {
    socket.destroy();
  }
}
