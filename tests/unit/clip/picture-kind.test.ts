import { describe, expect, test } from 'vitest';
import { pictureKind } from '@/src/clip/picture-kind';
import { PNG } from '../a-picture';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a picture is known by its bytes:', () => {
  test.each([
    ['PNG', PNG, '.png'],
    ['JPEG', latin('\xff\xd8\xff\xe0\x00\x10JFIF'), '.jpg'],
    ['GIF of 1987', latin('GIF87a\x01'), '.gif'],
    ['GIF of 1989', latin('GIF89a\x01'), '.gif'],
    ['WebP', latin('RIFF\x24\x00\x00\x00WEBPVP8 '), '.webp'],
    ['AVIF', latin('\x00\x00\x00\x1cftypavif\x00\x00\x00\x00mif1avif'), '.avif'],
    ['a sequence of AVIF', latin('\x00\x00\x00\x1cftypavis\x00\x00\x00\x00msf1'), '.avif'],
    ['AVIF among other brands', latin('\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00miafavif'), '.avif'],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['HTML', latin('<!doctype html><p>Sign in'), null],
    ['a film', latin('\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42'), null],
    ['a sound in RIFF', latin('RIFF\x24\x00\x00\x00WAVEfmt '), null],
    ['a PNG further on', latin('x\x89PNG\r\n\x1a\n'), null],
    ['nothing', new Uint8Array(), null],
  ])('%s', (_, bytes, expected) => {
    expect(pictureKind(bytes)?.extension ?? null).toBe(expected);
  });
});
