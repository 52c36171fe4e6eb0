import { describe, expect, test, vi } from 'vitest';
import { folderIn } from '@/src/mirror/directory';
import { aFolder, textsIn } from './a-folder';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a folder on the disk', () => {
  test('writes a file, the folders to it, and what takes its place', async () => {
    const top = await aFolder();
    const folder = folderIn(top);
    await folder.write('a/b/One.md', bytes('one'));
    await folder.write('a/b/One.md', bytes('1'));
    expect(await textsIn(top)).toEqual({ 'a/b/One.md': '1' });
  });

  test.each([
    ['a file', 'a/One.md', bytes('one')],
    ['nothing for what is not there', 'a/Two.md', null],
    ['nothing for what would be in a folder that is not there', 'b/c/One.md', null],
  ])('reads %s', async (_, path, expected) => {
    const folder = folderIn(await aFolder());
    await folder.write('a/One.md', bytes('one'));
    expect(await folder.read(path)).toEqual(expected);
  });

  test.each([
    ['itself', '', ['One.md', 'a']],
    ['a folder in it', 'a', ['Two.md']],
    ['a folder that is not there', 'b', []],
  ])('lists the names in %s', async (_, path, expected) => {
    const folder = folderIn(await aFolder());
    await folder.write('One.md', bytes('one'));
    await folder.write('a/Two.md', bytes('two'));
    expect([...(await folder.names(path))].toSorted()).toEqual(expected);
  });

  test('removes a file and the folders that are empty without it, and no other', async () => {
    const top = await aFolder();
    const folder = folderIn(top);
    await folder.write('a/b/One.md', bytes('one'));
    await folder.write('a/Two.md', bytes('two'));
    await folder.remove('a/b/One.md');
    await folder.remove('a/b/One.md');
    expect(await textsIn(top)).toEqual({ 'a/Two.md': 'two' });
    expect(await folder.names('a')).toEqual(['Two.md']);
  });

  test('leaves a file as it was when what is written does not reach its end', async () => {
    const top = await aFolder();
    const folder = folderIn(top);
    await folder.write('One.md', bytes('one'));
    vi.spyOn(FileSystemWritableFileStream.prototype, 'close').mockRejectedValueOnce(new Error('power'));
    await expect(folder.write('One.md', bytes('two'))).rejects.toThrow('power');
    expect(await folder.read('One.md')).toEqual(bytes('one'));
  });

  test.each([
    ['NotAllowedError', 'mirror-denied'],
    ['SecurityError', 'mirror-denied'],
    ['QuotaExceededError', 'storage-full'],
    ['NotFoundError', 'mirror-gone'],
  ])('says of %s %s', async (name, code) => {
    const folder = folderIn(await aFolder());
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValueOnce(new DOMException('no', name));
    await expect(folder.write('One.md', bytes('one'))).rejects.toMatchObject({ code });
  });

  test('that was removed says so', async () => {
    const top = await aFolder();
    const within = await top.getDirectoryHandle('within', { create: true });
    await top.removeEntry('within');
    await expect(folderIn(within).write('One.md', bytes('one'))).rejects.toMatchObject({ code: 'mirror-gone' });
    await expect(folderIn(within).names('')).rejects.toMatchObject({ code: 'mirror-gone' });
  });

  test.each(['../One.md', 'a/../../One.md', './One.md'])('takes no path as %s', async (path) => {
    await expect(folderIn(await aFolder()).write(path, bytes('one'))).rejects.toThrow(TypeError);
  });
});
