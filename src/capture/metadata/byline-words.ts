import { listed } from '../listed';

/** What stands before the names of authors, in the languages of the newspapers that were read. */
const BEFORE = listed`
  (?:(?:written|story|text|words|reported|posted|edited|analysis|review|interview|opinion|published|created|contributed) )?by
  words; (?:text|verfasst|geschrieben) von; verfasser(?:in)?; (?:écrit |rédigé |publié )?par; propos recueillis par
  (?:escrito |publicado )?por; scritto da; a cura di; (?:skrevet |skriven )?av; (?:skrevet )?af; tekst
  (?:geschreven )?door; (?:napisane )?przez; autor(?:in|a|es|en)?(?:/autor)?; oleh; auteure?s?; autore; contributors?
  authors?; автор(?:ы)?; текст; yazan; penulis; wartawan; bởi; tác giả; napsala?; írta; szerző; forfatter
  بقلم; كتبت?; كاتب; الكاتب; نویسنده; מאת; लेखक; द्वारा
`;
const BEFORE_WORD = new RegExp(`^(?:${BEFORE.join('|')})(?:\\s*[:：]\\s*|\\s+)`, 'iu');
const BEFORE_ALONE = new RegExp(`^(?:${BEFORE.join('|')}|von|da|di|de)\\s*[:：]?$`, 'iu');
/** These also begin family names, so a whole name must follow. */
const PARTICLE = /^(?:[Vv]on|[Dd]i|[Dd]a|[Dd]e)\s+(?=\p{Lu}\S*\s+\p{L})/u;
const BEFORE_COLON =
  /^(?:作者|记者|記者|撰文|撰稿|文|文字|编辑|編輯|來源|来源|報導|报道|文・|取材・文|執筆|글|기자)\s*[:：／/｜|]\s*|^(?:本报|本報|本台|特约|特約)?(?:记者|記者)\s*/u;
/** What stands after a name, or after the names. */
const AFTER =
  /\s*(?:[|•·,/]\s*(?=$|\d)|(?<=\s)[–—-]\s*(?=$|\d)|\([^)]*\)$|（[^）]*）$|[,|•·]?\s+(?:updated|published|posted)\b.*$|\s記者$|\s기자$|(?<=[\p{Script=Han}])\s+(?:发自|發自|报道|報導).*$)/giu;

/** Between two names. A comma between a family name and a given name is not told apart. */
export const BETWEEN = /\s*(?:,|;|\/|\||、|،|，|；| and | & | und | et | y | e | og | och | en | и | i | ve | ו)\s*/u;
/** What stands between two names, with nothing else. */
export const BETWEEN_ALONE = /^(?:,|;|\/|\||、|،|，|；|and|, and|&|und|et|y|e|og|och|en|и|i|ve)$/u;

const AGENCIES =
  'ap|afp|dpa|efe|ansa|reuters|associated press|xinhua|新华社|共同通信|時事通信|agenc(?:y|ies)|agencias|agenzie';
/** Agencies: nobody, but who wrote it where no person did. */
export const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'iu');

const BEFORE_AGENCY = new RegExp(`^(?:von|da|de|di)\\s+(?=(?:${AGENCIES})$)`, 'iu');

const PLACEHOLDERS = listed`
  admin(?:istrator)?; guest; author; n\/a; null; undefined; unknown; none; anonymous; wordpress; super user; posted
  published; updated; share; webmaster; bot
`;
const PLACEHOLDER = `^(?:https?:|www\\.|[@#])|^(?:${PLACEHOLDERS.join('|')})$|@\\w+\\.|\\[object|^\\d+$`;
const IS_PLACEHOLDER = new RegExp(PLACEHOLDER, 'iu');
/** The name of an account, or of a template's field. */
const ACCOUNT = /^[a-z\d]+(?:\.[a-z\d]+)+$/;

const STAFF = listed`
  staff(?: writer| reporter)?s?; editor(?:ial)?(?: team| staff| board)?; newsroom; redaktion; redazione; rédaction
  la rédaction; redacción; redação; redactie; redakcja; redakce; редакция; 編輯部; 编辑部; 本报讯; news ?desk; web ?desk
`;
/** Words by which a byline is known to be no person's. */
export const NOT_A_PERSON = new RegExp(
  String.raw`${PLACEHOLDER}|^(?:${STAFF.join('|')}|${AGENCIES})$|\.(?:com|de|org|net|fr|co)\b|\b(?:19|20)\d\d\b|^\d`,
  'iu',
);

const ROLES = listed`
  editors?; reporters?; writers?; correspondents?; experts?; analysts?; founder; director; manager; contributor; columnist
  journalist; professor; educators?; buyer; officer; redakteur(?:in)?; korrespondent(?:in)?; journaliste?; periodista
  redactora?
`;
/** What people are, which stands after their names. */
export const ROLE = new RegExp(`\\b(?:${ROLES.join('|')})\\b`, 'i');
const NAME_PART = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’ʼ-]*|(?!\p{Script=Han})\p{Lo}[\p{Lo}\p{M}'’ー-]{1,12}|\p{Script=Han}{1,4}(?:·\p{Script=Han}{1,8})?|de|del|della|da|di|do|dos|du|van|von|der|den|ter|la|le|el|al|bin|bint|ibn|zu|y|e)`;
const NAME = new RegExp(`^(?=.*[\\p{Lu}\\p{Lo}])${NAME_PART}(?:\\s+${NAME_PART}){0,4}$`, 'u');

/** Whether a byline is what a system put there: no one's. */
export function isPlaceholder(text: string): boolean {
  return IS_PLACEHOLDER.test(text) || ACCOUNT.test(text);
}

/** Whether a text has the form of a person's name. */
export function isName(text: string): boolean {
  return NAME.test(text) && !ROLE.test(text) && !NOT_A_PERSON.test(text) && !isPlaceholder(text) && !isLabel(text);
}

/** Whether a text is but a label for what follows, such as `Written by`. */
export function isLabel(text: string): boolean {
  return BEFORE_ALONE.test(text);
}

/** A name without what newspapers write around it. */
export function bareName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  return withoutLabel(name).replace(AFTER, '').trim();
}

/** A text without the label before the names in it. */
export function withoutLabel(text: string): string {
  return text.replace(BEFORE_WORD, '').replace(PARTICLE, '').replace(BEFORE_AGENCY, '').replace(BEFORE_COLON, '');
}
