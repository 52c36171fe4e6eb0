import { listed } from '../listed';

/** What stands before the names of authors, in the languages of the newspapers that were read. */
const BEFORE = listed`
  (?:(?:written|story|text|words|reported|posted|edited|analysis|review|interview|opinion) )?by; text von; par
  propos recueillis par; por; a cura di; av; af; tekst; door; przez; autor(?:in|a|es|en)?; oleh; auteure?s?
  autore; authors?; автор(?:ы)?; текст; yazan; penulis; bởi; napsala?; írta; بقلم; كتبت?; كاتب; نویسنده; מאת
`;
const BEFORE_WORD = new RegExp(`^(?:${BEFORE.join('|')})(?:\\s*[:：]\\s*|\\s+)`, 'iu');
/** These also begin family names, so a whole name must follow. */
const PARTICLE = /^(?:[Vv]on|[Dd]i|[Dd]a|[Dd]e)\s+(?=\p{Lu}\S*\s+\p{L})/u;
const BEFORE_COLON =
  /^(?:作者|记者|記者|撰文|撰稿|文|文字|编辑|編輯|來源|来源|報導|报道|文・|取材・文|執筆|글|기자)\s*[:：／/｜|]\s*|^(?:本报|本報|本台|特约|特約)?(?:记者|記者)\s*/u;
/** What stands after a name, or after the names. */
const AFTER =
  /\s*(?:[|•·,/–—-]\s*(?=$|\d)|\([^)]*\)$|（[^）]*）$|[,|•·]?\s+(?:updated|published|posted)\b.*$|\s記者$|\s기자$|(?<=[\p{Script=Han}])\s+(?:发自|發自|报道|報導).*$)/giu;

/** Between two names. A comma between a family name and a given name is not told apart. */
export const BETWEEN = /\s*(?:,|;|\/|\||、|،|，|；| and | & | und | et | y | e | og | och | en | и | i | ve | ו)\s*/u;

const AGENCIES =
  'ap|afp|dpa|efe|ansa|reuters|associated press|xinhua|新华社|共同通信|時事通信|agenc(?:y|ies)|agencias|agenzie';
/** Agencies: nobody, but who wrote it where no person did. */
export const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'iu');

/** Words by which a byline is known to be no person's. */
export const NOT_A_PERSON = new RegExp(
  String.raw`^(?:https?:|www\.|[@#])|^(?:admin(?:istrator)?|staff(?: writer| reporter)?s?|editor(?:ial)?(?: team| staff| board)?|newsroom|redaktion|redazione|rédaction|la rédaction|redacción|redação|redactie|redakcja|redakce|редакция|編輯部|编辑部|本报讯|guest|author|n\/?a|null|undefined|unknown|none|anonymous|wordpress|super user|posted|published|updated|share|news ?desk|web ?desk|webmaster|bot|${AGENCIES})$|@\w+\.|\.(?:com|de|org|net|fr|co)\b|\b(?:19|20)\d\d\b|^\d|\[object`,
  'iu',
);

/** A name without what newspapers write around it. */
export function bareName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  return name.replace(BEFORE_WORD, '').replace(PARTICLE, '').replace(BEFORE_COLON, '').replace(AFTER, '').trim();
}
