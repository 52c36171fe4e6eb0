import { describe, expect, test } from 'vitest';
import { openSources } from '../../../src/capture/metadata/sources';
import { type Judged, judgePartial } from '../../../src/capture/partial/judge-partial';
import { isReadOn, isWall } from '../../../src/capture/partial/wall-words';
import { wordCount } from '../../../src/clip/word-count';
import { pageOf } from './fixtures';

const URL = 'https://news.example/a';
const SENTENCE = 'The ferry came back on Monday after two years in the yard, and nobody was there to see it. ';
const LONG = SENTENCE.repeat(40).trim();
const SHORT = SENTENCE.repeat(6).trim();

interface Parts {
  readonly text: string;
  /** What stands after the text in the page. */
  readonly after?: string;
  readonly jsonLd?: object;
  readonly pages?: Judged['pages'];
}

function judge({ text, after = '', jsonLd, pages = null }: Parts) {
  const data = jsonLd
    ? `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...jsonLd })}</script>`
    : '';
  const page = pageOf(`${data}<article><h1>Ferry</h1><p>${text}</p></article>${after}`, URL);
  return judgePartial({ text, wordCount: wordCount(text), pages }, openSources(page, { url: URL, base: URL }));
}

const GATED = { isAccessibleForFree: false };
const GATED_PART = { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.rest' } };

describe('an article is called partial:', () => {
  test.each([
    ['short, and the page asks to subscribe', 'wall', { text: SHORT, after: '<p>Subscribe to continue reading</p>' }],
    [
      'short, and a box elsewhere asks to',
      'wall',
      { text: SHORT, after: `${'<p>x</p>'.repeat(30)}<div class="paywall">Already a subscriber? Log in</div>` },
    ],
    ['short, and the part for subscribers is missing', 'wall', { text: SHORT, jsonLd: GATED_PART }],
    [
      'short, and the part for subscribers is empty',
      'wall',
      { text: SHORT, jsonLd: GATED_PART, after: '<div class="rest">…</div>' },
    ],
    ['a wall in the text itself', 'wall', { text: `${SHORT}\nPour lire la suite, abonnez-vous.` }],
    [
      'an ellipsis and a link to the rest',
      'teaser',
      { text: `${SHORT.slice(0, -40)}…`, after: '<p><a>Read more</a></p>' },
    ],
    ['an ellipsis after a few words', 'teaser', { text: `${SENTENCE.slice(0, 60)} [...]` }],
    ['a few words and a link to the rest', 'teaser', { text: SENTENCE.trim(), after: '<a>阅读全文</a>' }],
    ['far fewer words than JSON-LD says', 'shorter', { text: SHORT, jsonLd: { wordCount: '900' } }],
    ['far fewer words than the body in JSON-LD', 'shorter', { text: LONG, jsonLd: { articleBody: LONG.repeat(3) } }],
    [
      'far fewer characters than the body in JSON-LD',
      'shorter',
      { text: '渡轮回来了。'.repeat(20), jsonLd: { articleBody: '<p>渡轮回来了。</p>'.repeat(90) } },
    ],
    [
      'pages that are missing',
      'pages',
      { text: LONG, pages: { first: 1, kept: 1, total: 2, missing: [`${URL}?page=2`] } },
    ],
  ] as const)('%s', (_, reason, parts) => {
    expect(judge(parts)).toMatchObject({ reason });
  });

  test('with the number of words that the page says', () => {
    expect(judge({ text: SHORT, jsonLd: { ...GATED_PART, wordCount: 900 } })).toEqual({
      reason: 'wall',
      declaredWords: 900,
    });
  });
});

describe('an article is called whole:', () => {
  test.each([
    ['with nothing said', { text: SHORT }],
    ['long, though a wall stands after it', { text: LONG, after: '<p>Subscribe to continue reading</p>' }],
    [
      'short, with the part for subscribers',
      { text: SHORT, jsonLd: GATED_PART, after: `<div class="rest">${SHORT}</div>` },
    ],
    ['short, for subscribers, with nothing missing', { text: SHORT, jsonLd: GATED }],
    [
      'for subscribers, with a selector that is none',
      { text: SHORT, jsonLd: { hasPart: { ...GATED_PART.hasPart, cssSelector: '..' } } },
    ],
    [
      'as long as the page says, though a wall stands after it',
      { text: SHORT, after: '<p>Subscribe to continue reading</p>', jsonLd: { wordCount: wordCount(SHORT) + 8 } },
    ],
    ['almost as long as the page says', { text: LONG, jsonLd: { wordCount: wordCount(LONG) + 300 } }],
    ['by a count of characters', { text: LONG, jsonLd: { wordCount: LONG.length } }],
    ['by a count that is none', { text: LONG, jsonLd: { wordCount: 'many' } }],
    ['longer than the page says', { text: LONG, jsonLd: { wordCount: 12 } }],
    ['ending in an ellipsis, with nothing to lead on', { text: `${SHORT.slice(0, -1)}…` }],
    ['long, and followed by links to others', { text: LONG, after: '<p>Read more</p><ul><li>Another story</li></ul>' }],
    [
      'short, and followed by links to others',
      { text: SHORT, after: '<h2>Read more</h2><ul><li>Another story</li></ul>' },
    ],
    [
      'short, under a header that asks those who pay to sign in',
      {
        text: SHORT,
        after: `${'<p>x</p>'.repeat(30)}<header><p class="subscribe">Already a subscriber? Sign in</p></header>`,
      },
    ],
    [
      'short, above a newsletter',
      { text: SHORT, after: '<p>Sign up for our morning newsletter and join 40,000 readers.</p>' },
    ],
    ['with all its pages', { text: LONG, pages: { first: 1, kept: 2, total: 2, missing: [] } }],
  ])('%s', (_, parts) => {
    expect(judge(parts)).toBeNull();
  });
});

test.each([
  ['Subscribe now to read the rest of this story and every other one.'],
  ['This article is exclusive to subscribers'],
  ['You have reached your limit of free articles'],
  ['Already a subscriber? Log in'],
  ['Cet article est réservé aux abonnés'],
  ['Il vous reste 72 % de cet article à lire'],
  ['Jetzt weiterlesen mit BZ+'],
  ['Sie sind bereits Abonnent?'],
  ['Dieser Artikel ist exklusiv für Abonnenten'],
  ['Suscríbete para seguir leyendo'],
  ['Contenido exclusivo para suscriptores'],
  ['Assine para continuar lendo'],
  ['Conteúdo exclusivo para assinantes'],
  ['Abbonati per continuare a leggere'],
  ['Contenuto riservato agli abbonati'],
  ['Word abonnee en lees verder'],
  ['Alleen voor abonnees'],
  ['Logga in för att läsa vidare'],
  ['Kjøp tilgang for å lese saken'],
  ['Log ind for at læse videre'],
  ['Tilaa ja jatka lukemista'],
  ['Wykup dostęp, aby czytać dalej'],
  ['Pouze pro předplatitele'],
  ['Подпишитесь, чтобы читать дальше'],
  ['Материал доступен только подписчикам'],
  ['Увійдіть, щоб продовжити читання'],
  ['Okumaya devam etmek için abone olun'],
  ['اشترك لمتابعة القراءة'],
  ['הירשמו להמשך קריאה'],
  ['Berlangganan untuk melanjutkan'],
  ['登录后阅读全文'],
  ['本文为付费内容，订阅后可继续阅读'],
  ['訂閱會員專享'],
  ['この記事は会員限定です。'],
  ['残り 1,234文字'],
  ['ログインして続きを読む'],
  ['로그인 후 계속 읽기'],
])('"%s" is a wall', (line) => {
  expect(isWall(line)).toBe(true);
});

test.each([
  ['Join our Space Forums to keep talking space on the latest missions, night sky and more!'],
  ['If you’re already registered with Empower, please use the same email address as your existing account.'],
  ['有料会員になると会員限定の有料記事もお読みいただけます。'],
  ['スクラップは会員限定です'],
  ['Sign up to our free newsletter'],
  ['Abonnez-vous à notre lettre du matin'],
  ['Jetzt den Newsletter abonnieren'],
  ['The union asked its members to register before Friday.'],
  ['会员大会昨日在上海举行。'],
  ['Подпишитесь на наш канал'],
])('"%s" is none', (line) => {
  expect(isWall(line)).toBe(false);
});

test.each([
  ['Continue reading'],
  ['Read the full story at The Example'],
  ['Read more »'],
  ['Lire la suite'],
  ['Weiterlesen …'],
  ['Seguir leyendo'],
  ['Leia mais'],
  ['Continua a leggere'],
  ['Lees verder'],
  ['Läs mer'],
  ['Czytaj dalej'],
  ['Devamını oku'],
  ['Читать далее'],
  ['اقرأ المزيد'],
  ['להמשך קריאה'],
  ['点击阅读全文'],
  ['展开全文'],
  ['続きを読む'],
  ['기사 더보기'],
])('"%s" leads to the rest', (line) => {
  expect(isReadOn(line)).toBe(true);
});

test.each([['Read more about the ferry in our series on the coast'], ['More from the harbour'], ['更正'], ['Read']])(
  '"%s" does not',
  (line) => {
    expect(isReadOn(line)).toBe(false);
  },
);
