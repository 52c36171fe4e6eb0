import { listed } from '../listed';

/*
 * What newspapers write around and between the paragraphs of an article, by language. All start at the beginning of
 * a block.
 */

/** Points to other articles. */
const READ_MORE = listed`
  (also )?read( also| more| next|:); see also; related( articles?| stories| story| content| news| topics?)?(?=$|:)
  more (from|on|stories|news)\b; most (read|popular|viewed); you (may|might) (also )?(like|be interested)
  don.t miss; recommended( for you| reading)?(?=$|:); trending; up next; keep reading; further reading
  continue reading; lire (aussi|également|la suite|plus); à lire( aussi)?(?=$| |:); voir aussi
  sur le même (sujet|thème); lesen sie (auch|mehr|hier); mehr (zum thema|dazu)
  weitere (artikel|infos|informationen|themen|meldungen); siehe auch; auch interessant; das könnte (sie|dich)
  zum thema(?=$|:); passend dazu; meistgelesen; lea también; lee también; le(e|er|a) (más|además)
  te puede interesar; noticias relacionadas; ver también; leia (também|mais); veja (também|mais); saiba mais
  matérias relacionadas; leggi anche; vedi anche; potrebbe interessarti; articoli correlati
  lees (ook|meer|verder); meer over; läs (också|även|mer); les (også|mer); læs (også|mere); lue (myös|lisää)
  czytaj (także|też|więcej|również); zobacz (także|też|również); čtěte (také|též|více); přečtěte si; citește și
  citiți și; ilginizi çekebilir; baca juga; xem thêm; читайте (также|ещё|еще); читать (также|далее)
  смотрите также; по теме; материалы по теме; читайте також; διαβάστε (επίσης|ακόμα|ακόμη); δείτε επίσης
  σχετικά(?=$| θέματα| άρθρα); اقرأ (أيضا|أيضًا|المزيد); مواضيع ذات صلة; شاهد أيض; בהמשך ל; קראו (עוד|גם)
  כתבות (נוספות|קשורות); עוד ב; بیشتر بخوانید; همچنین بخوانید; यह भी पढ़
  (相关|相關|延伸|推荐|推薦)(阅读|閱讀|新闻|新聞|报道|報導|文章|链接|专题)?(?=$|[:：]); 更多(新闻|精彩|内容); 看更多; 関連(記事|ニュース|リンク|キーワード); あわせて読みたい
  おすすめ(記事|情報)?(?=$|[:：]); 続きを読む; 【(関連|あわせて); 관련 ?(기사|뉴스); 함께 볼; 많이 본
`;

/** Asks the reader to do something, or says whose the text is. */
const PROMOTION = listed`
  sign up (for|to|here|now); subscribe (to|now|today|here); follow (us|me)\b; join (us|our)\b; like us on
  download (the|our) .{0,30}app; get (the|our) (latest|best|app); click here; all rights reserved; copyright\b; ©
  support (our|us|independent); advertisement; this (material|article|document) may not be; share this
  abonnez-vous; inscrivez-vous; tous droits réservés; suivez-nous; jetzt (abonnieren|anmelden|registrieren)
  alle rechte vorbehalten; folgen sie uns; suscríbe(te|ase); síguenos; todos los derechos; todos os direitos
  siga-nos; assine\b; iscriviti; seguici; riproduzione riservata; подписывайтесь; подпишитесь; все права
  prenumerera; zapisz się; wszelkie prawa; جميع الحقوق محفوظة; تابعنا; تابعوا; כל הזכויות שמורות; הירשמו
  (责任编辑|责编|責任編輯); 版权(所有|声明|归); 未经授权; 版權所有; 扫码; 关注公众号; 分享( ?[:：]|$); 無断(転載|複写); 会員(限定|登録); 무단 ?전재; 저작권자
`;

/** A date, or the words around one. */
export const DATE_LINE =
  /\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|年\d{1,2}月|^(?:published|updated|posted|last (?:modified|updated)|aktualisiert|stand:|publié|mis à jour|veröffentlicht|actualizado|publicado|pubblicato|aggiornato|опубликовано|обновлено|发表时间|更新|发布|公開|נשר|פורסם|עדכון|نشر|تم النشر)/iu;

/** The end of a sentence. */
export const SENTENCE_END = /[.!?…。！？؟।։။"”»’』」)\]]\s*$/u;

export const isReadMore = startsWith(READ_MORE);
export const isPromotion = startsWith(PROMOTION);

function startsWith(phrases: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`^[^\\p{L}\\p{N}©【]*(?:${phrases.join('|')})`, 'iu');
  return (text) => pattern.test(text);
}
