import { fileName } from '../markdown/file-name';

/** The name of a file with several clips, such as `2024-05-01 Cuttings.zip`: the day is that of the export, in UTC. */
export function collectionName(now: Date, extension: string): string {
  return fileName(`${now.toISOString().slice(0, 10)} Cuttings`, extension);
}
