import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '@/src/capture/metadata/dates';

test.each([
  ['2023-11-08T14:23:00+00:00', '2023-11-08T14:23:00.000Z'],
  ['2023-11-08T15:23+01:00', '2023-11-08T14:23:00.000Z'],
  ['2023-11-08 15:23:11 +0100', '2023-11-08T14:23:11.000Z'],
  ['2023-11-08T14:23:00.123Z', '2023-11-08T14:23:00.000Z'],
  ['2023-11-08T15:23:00', '2023-11-08'],
  ['2023-11-08', '2023-11-08'],
  ['20231108', '2023-11-08'],
  ['20231108T142300', '2023-11-08'],
  ['1699453380', '2023-11-08T14:23:00.000Z'],
  ['1699453380000', '2023-11-08T14:23:00.000Z'],
  ['Wed, 08 Nov 2023 14:23:00 GMT', '2023-11-08T14:23:00.000Z'],
  ['Wed Nov 08 14:23:00 +0000 2023', '2023-11-08T14:23:00.000Z'],
  ['08/11/2023 - 15:23', '2023-11-08'],
  ['2023年11月8日 15:23', '2023-11-08'],
  ['２０２３年１１月８日', '2023-11-08'],
  ['2023년 11월 8일', '2023-11-08'],
  ['2023.11.08 15:23', '2023-11-08'],
  ['8. November 2023, 15:23 Uhr', '2023-11-08'],
  ['08.11.2023', '2023-11-08'],
  ['November 8, 2023', '2023-11-08'],
  ['Nov. 8th, 2023', '2023-11-08'],
  ['8 de noviembre de 2023', '2023-11-08'],
  ['le 8 novembre 2023 à 15h23', '2023-11-08'],
  ['1er août 2023', '2023-08-01'],
  ['8 ноября 2023', '2023-11-08'],
  ['8 listopada 2023', '2023-11-08'],
  ['8 Kasım 2023', '2023-11-08'],
  ['8 نوفمبر 2023', '2023-11-08'],
  ['٨ نوفمبر ٢٠٢٣', '2023-11-08'],
  ['8 בנובמבר 2023', '2023-11-08'],
  ['8 नवंबर 2023', '2023-11-08'],
  ['Published: 8 November 2023', '2023-11-08'],
  ['31/02/2023', null],
  ['yesterday', null],
  ['page 12 of 2023', null],
  ['', null],
])('readDate reads %j as %j', (text, expected) => {
  expect(readDate(text)).toBe(expected);
});

test('readDate reads a month before a day where that is the custom', () => {
  expect(readDate('11/08/2023', { monthFirst: true })).toBe('2023-11-08');
  expect(readDate('25/12/2023', { monthFirst: true })).toBe('2023-12-25');
});

test('readDate reads every time that has a zone as that time', () => {
  const times = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(times, (time) => {
      const seconds = new Date(Math.floor(time.getTime() / 1000) * 1000).toISOString();
      expect(readDate(seconds)).toBe(seconds);
    }),
  );
});

test('readDate gives a day, a time or nothing for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(readDate(text) ?? '2023-11-08').toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/);
    }),
  );
});
