import { listed } from '../listed';

/*
 * What newspapers write on the links between the pages of an article, by language. Numbers need no words, and where
 * one stands is known by the address: these are for links without a number.
 */

const NEXT = listed`
  next( page)?; continue(d)?( to)?( next| page)?; (page )?suivante?; (nächste|naechste) seite; weiter(lesen)?
  (página )?siguiente; próxima( página)?; página seguinte; (pagina )?successiva; avanti; volgende( pagina)?
  nästa( sida)?; neste( side)?; næste( side)?; seuraava( sivu)?; następna( strona)?; další( strana)?; ďalšia
  következő( oldal)?; pagina următoare; următoarea; sonraki( sayfa)?; (halaman )?(berikutnya|selanjutnya)
  trang (sau|tiếp); следующая( страница)?; дал(ее|ьше); наступна( сторінка)?; επόμενη( σελίδα)?; التالي(ة)?
  الصفحة التالية; (ה?עמוד )?הבא; (صفحه )?بعدی?; अगला( पेज)?; 下一?[页頁]; 次(へ|の?ページ); 다음( ?페이지)?
`;

const PREVIOUS = listed`
  prev(ious)?( page)?; (page )?précédente?; (vorherige|vorige) seite; zurück; (página )?anterior; (pagina )?precedente
  vorige( pagina)?; föregående; forrige( side)?; edellinen; poprzednia( strona)?; předchozí; önceki( sayfa)?
  предыдущая( страница)?; назад; попередня; προηγούμενη; السابق(ة)?; הקודם; قبلی; 上一?[页頁]; 前(へ|の?ページ); 이전
`;

/** Links to the same article on one page. */
const SINGLE = listed`
  (view|read|show|see)?( the| this)?( article| story)?( as| on| in)?( a)? ?(single|one|all) pages?; view all
  full (article|story|text); (tout|l.article (complet|entier)|sur une (seule )?page)( afficher)?
  (artikel |alles |komplett )*auf einer seite( lesen| anzeigen)?; ganzen (artikel|text) (lesen|anzeigen)
  (ver |leer |artículo )*(todo )?en una (sola )?página; (ver |ler )*(tudo )?em uma (só |única )?página
  tutto (in|su) una pagina; (alles |toon )*op één pagina; (visa |allt )*på en sida; vis alt på én side
  (cały |pokaż )*(artykuł )?na jednej stronie; (celý )?článek na jedné straně; (tamamı )?tek sayfada( göster| oku)?
  (показать |читать |вся статья )*(всё |все )?(на )?одной странице(й)?; μία σελίδα; عرض الكل; 在?单页(阅读|显示)?
  (阅读|閱讀|显示|顯示|查看|浏览|瀏覽)?(全文|全部)(阅读|显示|閱讀|顯示)?; (記事)?全文(を?(読む|表示))?; (1|一|全)ページ(で|に)?(表示|まとめ).*; 전체 ?(보기|기사)
`;

export const isNext = oneOf(NEXT, '[›»>→]');
export const isPrevious = oneOf(PREVIOUS, '[‹«<←]');
export const isSingle = oneOf(SINGLE);

/** Such a link may also name where it leads: "Next page: the first market day". */
function oneOf(phrases: readonly string[], arrow?: string): (text: string) => boolean {
  const words = `[^\\p{L}\\p{N}]*(?:${phrases.join('|')})[^\\p{L}\\p{N}]*(?:[:：].*)?`;
  const pattern = new RegExp(`^(?:${words}${arrow ? `|${arrow}{1,3}` : ''})$`, 'iu');
  return (text) => pattern.test(text);
}
