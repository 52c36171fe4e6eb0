import { expect, test } from 'vitest';
import { readDate } from '@/src/capture/metadata/dates';
import { fc } from '../../laws';

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
  ['2023-11-08T14:23:00:123Z', '2023-11-08T14:23:00.000Z'],
  ['2023-11-08 15:23 CET', '2023-11-08T14:23:00.000Z'],
  ['8 November 2023, 15:23 GMT', '2023-11-08T15:23:00.000Z'],
  ['Nov 8, 2023, 3:23 pm EST', '2023-11-08T20:23:00.000Z'],
  ['Nov 8, 2023 12:05 a.m. ET', '2023-11-08'],
  ['8. November 2023, 15:23 Uhr MEZ', '2023-11-08T14:23:00.000Z'],
  ['08.11.2023 17:23 МСК', '2023-11-08T14:23:00.000Z'],
  ['8 November 2023, 21:23 WIB', '2023-11-08T14:23:00.000Z'],
  ['2023年11月8日 23:23 JST', '2023-11-08T14:23:00.000Z'],
  ['8 Nov 2023 15:23 (GMT+1)', '2023-11-08T14:23:00.000Z'],
  ['8 Nov 2023 15:23 - 5 min read', '2023-11-08'],
  ['04-nov-2023 5:11:10', '2023-11-04'],
  ['8 พฤศจิกายน 2566 15:23 น.', '2023-11-08'],
  ['8 พ.ย. 2566', '2023-11-08'],
  ['๘ พฤศจิกายน ๒๕๖๖', '2023-11-08'],
  ['08/11/2566', '2023-11-08'],
  ['令和5年11月8日', '2023-11-08'],
  ['令和元年11月8日', '2019-11-08'],
  ['民國112年11月8日', '2023-11-08'],
  ['ngày 8 tháng 11 năm 2023', '2023-11-08'],
  ['8 tháng 11, 2023', '2023-11-08'],
  ['8 تشرين الثاني 2023', '2023-11-08'],
  ['8 نونبر 2023', '2023-11-08'],
  ['8 نومبر 2023', '2023-11-08'],
  ['৮ নভেম্বর ২০২৩', '2023-11-08'],
  ['८ नवम्बर २०२३', '2023-11-08'],
  ['8 listopadu 2023', '2023-11-08'],
  ['8 novemba 2023', '2023-11-08'],
  ['8 ნოემბერი 2023', '2023-11-08'],
  ['2023. november 8., 15:23', '2023-11-08'],
  ['2023 m. lapkričio 8 d.', '2023-11-08'],
  ['8 ноября 2023, 15:23', '2023-11-08'],
  ['11.25.2023', '2023-11-25'],
  ['2023-11-08T23:30:00+00:00', '2023-11-08T23:30:00.000Z'],
  ['2023-11-09T07:30:00+09:00', '2023-11-09T07:30:00.000+09:00'],
  ['2023-11-08T22:15:40-0330', '2023-11-08T22:15:40.000-03:30'],
  ['Wed, 08 Nov 2023 23:30:00 -0500', '2023-11-08T23:30:00.000-05:00'],
  ['Nov 8, 2023, 11:05 pm EST', '2023-11-08T23:05:00.000-05:00'],
  ['2023年11月8日 3:23 JST', '2023-11-08T03:23:00.000+09:00'],
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

test('readDate writes the day that the page writes, and the same moment, whatever the zone', () => {
  const times = fc.date({ min: new Date('1900-01-02'), max: new Date('2099-12-30'), noInvalidDate: true });
  const quarters = fc.integer({ min: -12 * 4, max: 14 * 4 });
  fc.assert(
    fc.property(times, quarters, (time, quarter) => {
      const ms = Math.floor(time.getTime() / 1000) * 1000;
      const local = new Date(ms + quarter * 900_000).toISOString().slice(0, 19);
      const hours = [Math.trunc(Math.abs(quarter) / 4), (Math.abs(quarter) % 4) * 15];
      const zone = `${quarter < 0 ? '-' : '+'}${hours.map((each) => String(each).padStart(2, '0')).join(':')}`;
      const read = readDate(`${local}${zone}`) ?? '';
      expect([read.slice(0, 10), Date.parse(read)]).toEqual([local.slice(0, 10), ms]);
    }),
  );
});

test('readDate gives a day, a time or nothing for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(readDate(text) ?? '2023-11-08').toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d))?$/);
    }),
  );
});
