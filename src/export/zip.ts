import { strToU8, Zip, ZipDeflate } from 'fflate';
import { withZip64 } from './zip64';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file to be put into a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string;
  /** ISO 8601. */
  readonly modifiedTime: string;
}

/** Makes a zip file piece by piece. What its functions return are its next bytes. */
export interface ZipWriter {
  add(entry: ZipEntry): readonly Bytes[];
  end(): readonly Bytes[];
}

/** A zip file that readers on every system open, with names in UTF-8 and any number of entries. */
export function zipWriter(): ZipWriter {
  let made: Bytes[] = [];
  let entries = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const take = () => {
    const taken = made;
    made = [];
    return taken;
  };
  return {
    add: ({ name, content, modifiedTime }) => {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = zipTime(modifiedTime);
      zip.add(file);
      file.push(strToU8(content.toWellFormed()), true);
      entries += 1;
      return take();
    },
    end: () => {
      zip.end();
      const [tail, ...others] = take();
      return tail ? [...withZip64(tail, entries), ...others] : others;
    },
  };
}

/** The time within the years that the format knows. */
function zipTime(time: string): Date {
  const date = new Date(time);
  const year = date.getFullYear();
  return year >= 1980 && year < 2100 ? date : new Date(1980, 0, 1);
}
