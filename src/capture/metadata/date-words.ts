import { listed } from '../listed';

const PUBLISHED_WORDS = listed`
  (?:originally |first )?(?:published|posted|released); publication date; publish(?:ed)? date; date(?: published)?
  veröffentlicht; erstellt; datum; stand; publié; mise en ligne; date de publication; publicado; publicación; fecha
  pubblicato; data(?: publikacji)?; gepubliceerd; publicerad; publisert; publiceret; julkaistu; opublikowano; yayın\p{L}*
  опубликовано; дата; опубліковано; 发布; 發布; 发表; 發表; 公開日?; 掲載; 입력; 등록; نشر; تاريخ; פורסם; diterbitkan; ngày đăng
`;
/** How a text begins that says of itself when it was published. */
const PUBLISHED_PHRASES = listed`
  (?:this|the) (?:article|story|post|entry|piece|review|page) (?:was|has been) (?:originally |first )?(?:published|posted|written)
  dieser (?:artikel|beitrag|text|eintrag) (?:wurde|erschien|ist)\b; cet? (?:article|billet|entrée|texte) a été (?:publiée?|écrite?|postée?)
  est[ea] (?:artículo|entrada|noticia|post|artigo|notícia|texto) (?:fue|se|foi) (?:publicad[oa]|publicó|escrit[oa])
  quest[oa] ?(?:articolo|voce|post) è stat[oa] (?:pubblicat[oa]|scritt[oa])
  dit (?:artikel|bericht) (?:is|werd) .{0,20}(?:gepubliceerd|geplaatst)|dit (?:artikel|bericht) werd
  (?:ten )?wpis (?:został )?opublikowany; (?:эта )?запись (?:была )?опубликована
`;
const CHANGED_WORDS = listed`
  (?:last )?(?:updated?|modified|edited|reviewed|revised)\b; aktualisiert; geändert; bearbeitet; mise? à jour; modifié
  actualizad[oa]; atualizad[oa]; aggiornat[oa]; bijgewerkt; uppdatera[dt]; opdateret; oppdatert; päivitetty
  zaktualizowano; güncelle\p{L}*; обновлено; оновлено; 更新; 수정; تحديث; עודכן; diperbarui; cập nhật
`;
const PUBLISHED_NAMES = listed`
  publi(?:sh(?!er)|cation|[ck]); pub[-_]*date; issued; release[-_]*date; posted; uploaded; ptime; originaldate
  display[-_]*date; article[:._]create; apub:time; online_date
`;

/** What stands before the day of publication, at the start of a text. */
export const PUBLISHED = new RegExp(`^\\W*(?:${[...PUBLISHED_WORDS, ...PUBLISHED_PHRASES].join('|')})(?!\\p{L})`, 'iu');

/** What stands before the day of a change. It is the day of publication only where no other is named. */
export const CHANGED = new RegExp(CHANGED_WORDS.join('|'), 'iu');

/** A text, parted before what it says of a change. */
export const AROUND_CHANGE = new RegExp(`^(.*?)((?:${CHANGED.source}).*)$`, 'iu');

/** Names of `<meta>` elements, such as `w-published-date`, by which a day is known to be that of publication. */
export const PUBLISHED_NAME = new RegExp(PUBLISHED_NAMES.join('|'), 'i');

/** Names of `<meta>` elements by which a day is known to be another. */
export const OTHER_NAME = /modif|updat|expir|unpubl/i;
