import { listed } from '../listed';

/** Begins a block that leads to other pages, in the languages of the newspapers that were read. */
const READ_MORE = listed`
  (also )?read( also| more| next|:| the full| on\b); must.read; see (also|more); watch( now| next| more)?\s*[:：]; listen( now)?\s*[:：]
  related( (articles?|stories|story|content|news|coverage|posts?|links?|topics?|reading|videos?))?(?=$|[:：\-–—|]); more\s*[:：]
  more (from|on|stories|news|great|top|about)\b; most (read|popular|viewed); you (may|might|could)( also)? (like|enjoy|be interested)
  don.t miss; recommended( for you| reading| stories)?(?=$|[:：]); trending( now)?(?=$|[:：]); popular( now| posts?)?(?=$|[:：])
  recent (articles|posts|stories); latest (news|stories|articles)(?=$|[:：]); up next; keep reading; further reading
  continue reading; editor.s picks?; view (gallery|image|in gallery); full (coverage|story)\s*[:：]; what to read next
  in case you missed; top stories; join the conversation; next (article|post|story); previous (article|post|story)
  lire (aussi|également|la suite|plus); à lire( aussi)?; voir aussi; sur le même (sujet|thème); notre dossier; pour aller plus loin
  en savoir plus; à découvrir; nos autres; lesen sie (auch|mehr|hier); lies (auch|mehr); lest auch; mehr (zum thema|dazu|lesen|aus|zu)
  weitere (artikel|infos|informationen|themen|nachrichten|meldungen); siehe auch; auch interessant; das könnte (sie|dich)
  zum thema\s*[:：]?$; passend dazu; am beliebtesten; meistgelesen; empfehlungen; empfohlener; lesetipps?; lea también; lee también
  leer más; le(e|er|a) (más|además); te puede interesar; también te puede; para saber más; más (noticias|sobre); noticias relacionadas
  artículos? relacionados?; ver también; mira también; leia (também|mais); veja (também|mais); saiba mais; confira
  matérias relacionadas; mais (lidas|notícias); leggi (anche|di più|tutto); vedi anche; potrebbe interessarti; approfondisci
  articoli correlati; lees (ook|meer|verder); meer (over|nieuws); läs (också|även|mer); les (også|mer); læs (også|mere); lue (myös|lisää)
  czytaj (także|też|więcej|również); zobacz (także|też|również); przeczytaj (także|też|również); polecamy; čtěte (také|též|více)
  přečtěte si; olvasta már; kapcsolódó; citește și; citiți și; vezi și; ayrıca (oku|bkz); ilginizi çekebilir; haberin devamı
  baca (juga|selengkapnya); simak (juga|video); lihat juga; xem thêm; đọc thêm; читайте; читать (также|далее|полностью)
  смотрите также; по теме; материалы по теме; подробнее; также по теме; самые популярные; читайте також
  διαβάστε (επίσης|ακόμα|ακόμη|περισσότερα); δείτε (επίσης|ακόμα); σχετικά(?=$| θέματα| άρθρα); اقرأ; إقرأ; مواضيع (ذات صلة|متعلقة)
  شاهد أيض; طالع أيض; בהמשך ל; קראו (עוד|גם); כתבות (נוספות|קשורות); עוד ב; بیشتر بخوانید; همچنین بخوانید; यह भी पढ़; ये भी पढ़
  (相关|相關|延伸|推荐|推薦|热门|熱門|更多|往期|精彩)(阅读|閱讀|新闻|新聞|报道|報導|文章|链接|推荐|专题|内容|推薦)?(?=$|[:：]); 更多; 看更多
  上一篇; 下一篇; 関連(記事|ニュース|リンク|キーワード|サイト|トピック)?; あわせて読みたい; おすすめ(記事|情報)?; もっと見る; 続きを読む
  【(関連|あわせて); 관련 ?(기사|뉴스)?; 함께 볼; 많이 본; 추천
`;

/** In a block that asks the reader to do something, or says whose the text is. */
const PROMOTION = listed`
  sign(ing)? up (for|to|here|now|today); subscribe (to|now|today|here|for); (our|free|daily|weekly|the) newsletters?\b; newsletter
  by signing up; follow (us|me|him|her|@|\w+ \w+ on); like us on; join (us|our|the conversation|whatsapp); download (the|our) .{0,30}app
  get (the|our) (latest|best|app); click here (to|for); all rights reserved; terms (of (use|service)|and conditions); privacy policy
  may not be (published|reproduced|broadcast); subject to copyright; support (our|us|independent); donate (to|now|today)
  become a (member|subscriber|supporter); advertisement; (contact|email) (the )?(author|reporter|us); got a (tip|story)
  send (us )?(tips|your); (print|e-?mail|mail) this (page|story|article); your email address will not; leave a (comment|reply); post a comment; (view|add|show|read|see) (all )?(\d+ )?comments
  enable javascript; this website uses cookies; we use cookies; if you enjoyed this; our standards:; slideshow requires
  registering for free; already (a subscriber|registered|have an account); unlimited (online )?access; create (an|a free) account
  log ?in to (your|continue|read); video (unavailable|loading); to view this video; affiliate (link|commission); earn (a|an) .{0,20}commission
  abonnez-vous; s.abonner; inscrivez-vous; tous droits réservés; suivez-nous; jetzt (abonnieren|anmelden|registrieren|lesen)
  alle rechte vorbehalten; folgen sie uns; abonnieren sie; affiliate-links?; datenschutzerkl; externe[nr]? inhalt
  suscríbe(te|ase); síguenos; todos los derechos; todos os direitos; siga-nos; assine (a|nossa|já); receba (as|nossa|notícias)
  iscriviti; seguici; riproduzione riservata; подписывайтесь; подпишитесь; все права защищены; prenumerera; abonner på; zapisz się
  wszelkie prawa; جميع الحقوق محفوظة; تابعنا; تابعوا; כל הזכויות שמורות; הירשמו; 版权(所有|声明|归); 未经授权; 版權所有; 扫码; 扫一扫; 关注公众号
  点击(进入|查看|关注|上方|下方|蓝字); 长按; 转载请; 免责声明; 下載.{0,6}app; 分享( ?[:：]|到|$); 無断(転載|複写); 会員(限定|登録); 有料会員; 記事を読むには; 무단 ?전재; 재배포; 저작권자; 구독
`;

/** Begins a block that says where a text is from, who edited it, or what it is filed under. */
const SIGNATURE = listed`
  (written|reported|story|text|edited|translated|compiled|reporting|writing|editing|additional reporting|photograph(s|y)?|photos?) (by|from)
  sources?\s*[:：]; quellen?\s*[:：]; fuente; fonte\s*[:：]; via\s*[:：]; tags?\b\s*[:：]?; topics?\s*[:：]?; filed under; categories; keywords\s*[:：]
  posted (in|by|on); published (in|by|on); copyright\b; ©; \(c\); first published; last (updated|modified); updated?\s*[:：]?; by\s+\p{Lu}; von\s+\p{Lu}
  par\s+\p{Lu}; بقلم; كتبت?\b; מאת; por\s+\p{Lu}; autor(in)?\b; автор; источник; теги; фото; źródło; autor; πηγή; 责任编辑; 责编; 編輯; 编辑; (编辑|作者|记者|記者|来源|來源|出处|标签|關鍵字|关键词|分类|原标题|文章来源)[:：]
  [（(](编辑|责任编辑|作者|记者|完); 本文来自; 本文來自; mit material; (dpa|afp|reuters|ap|epd|kna)[/,\s)]*$
`;

/** A credit, in or at the end of a caption. */
export const CREDIT =
  /(?:photo|foto|image|picture|pic|credit|bild|crédit|crédito|fotó|kuva|kép|фото|снимок|写真|撮影|图片|图源|圖片|圖|사진)\s*(?:by|credit|courtesy|[:：=＝/])|getty images|shutterstock|©|\/\s*(?:afp|getty|reuters|ap|epa)|[(（[][^()]{0,60}(?:reuters|afp|\bap\b|getty|photo|foto|imago|dpa|epa|picture)[^()]{0,60}[)）\]]\s*$/iu;

/** A date, or the words around one. */
export const DATE =
  /\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|年\d{1,2}月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d+ (?:min|hours?|days?|weeks?|months?|years?)\b.{0,8}ago|^(?:published|updated|posted|last (?:modified|updated)|aktualisiert|stand:|publié|mis à jour|veröffentlicht|actualizado|publicado|pubblicato|aggiornato|опубликовано|обновлено|发表时间|更新|发布|公開|נשר|פורסם|עדכון|نشر|تم النشر)/iu;

/** The end of a sentence. */
export const SENTENCE_END = /[.!?…。！？؟।։။"”»’』」)\]]\s*$/u;
/** A stop within or at the end. */
export const STOP = /[.!?…。！？؟।။։]/gu;
/** Says that an advertisement stands there. */
const AD_LABEL = listed`
  advertisements?; advert; ad; ads; sponsored( content)?; anzeige; werbung; publicité; publicidad; pubblicità; publicidade; reklama
  reklam; mainos; annons(e)?; annonce; advertentie; реклама; διαφήμιση; 广告; 廣告; 広告; 광고; إعلان; פרסומת; iklan; quảng cáo; โฆษณา
`;

export const isAdLabel = test(
  AD_LABEL.map((label) => `${label}\\W*$`),
  '^\\W*',
);
export const isReadMore = test(READ_MORE, '^[^\\p{L}\\p{N}©【]*');
export const isPromotion = test(PROMOTION, '');
export const isSignature = test(SIGNATURE, '^[^\\p{L}\\p{N}©（(【]*');

function test(phrases: readonly string[], start: string): (text: string) => boolean {
  const pattern = new RegExp(`${start}(?:${phrases.join('|')})`, 'iu');
  return (text) => pattern.test(text);
}
