import type { Run } from './run';

/** How large files are made, unless the server takes smaller ones only. */
export const TARGET_BYTES = 6_000_000;
const MIN_TARGET_BYTES = 32_000;

/** Notes that a file of this size was too large for the server. */
export async function smallerTarget({ store }: Pick<Run, 'store'>, sizeBytes: number): Promise<void> {
  const { targetBytes } = await store.state();
  const half = Math.floor(Math.min(targetBytes, sizeBytes) / 2);
  await store.setState({ targetBytes: Math.max(half, MIN_TARGET_BYTES) });
}
