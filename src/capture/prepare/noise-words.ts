import { listed } from '../listed';

/*
 * The names that sites give to what is no part of any article. A name is a class, an id or a test id, cut into
 * words at hyphens, underscores and capitals: `o-selfPromo__cta` is "o self promo cta".
 */

/** Names that never stand on prose of the article: what bears them goes unless nothing else would be left. */
const SURE = listed`
  cookie (banner|bar|box|consent|dialog|law|layer|message|modal|notice|overlay|policy|popup|wall); cookies
  consent; gdpr; onetrust; didomi; usercentrics; sp message; qc cmp; cmp; cybot; iubenda; comments?
  comment (area|form|list|section|thread); disqus; livefyre; respond; kommentare; commentaires; comentarios
  commenti; coral; newsletters?; newsletter (box|form|signup|widget); sign up; signup; subscribe (box|form|widget)
  outbrain; taboola; ob smartfeed; trc related; recirc; recirculation; revcontent; mgid; zergnet; share; shares
  sharing; share (bar|box|buttons?|icons?|links?|list|modal|tools?); sharethis; addthis; addtoany; a2a kit
  sharedaddy; social (bar|box|buttons?|icons?|links?|list|media|share|sharing|tools?); breadcrumbs?; bread crumbs?
  skip (link|links|nav|to); back to top; sr only; screen reader text; visually hidden; visuallyhidden; print only
`;

/** Names that mostly stand on something else than the article: what bears them goes when it holds little prose. */
const LIKELY = listed`
  related; related (articles?|content|items?|links?|news|posts?|stories|story|topics?); relatedposts; recommended
  recommendations?; read (also|more|next); also (like|read); see also; more (from|on|stories)
  most (popular|read|shared|viewed); trending; popular posts; up next; next (article|post|story); promo; promos
  self promo; selfpromo; promotion; promobox; cta; donate; donation; app banner; ad; ads
  ad (box|break|container|placeholder|slot|unit|wrapper); advert; adverts; advertisement; advertising; adsbygoogle
  adslot; adunit; dfp; google ads?; sponsored; anzeige; werbung; publicite; tags?; tags? list; tag cloud; taglist
  topics list; author (bio|box|card); about (the )?author; pagination; pager; page numbers; post navigation
  nav links; modal; popup; pop up; overlay; toast; follow us; tip line; social; socials; whatsapp; telegram
  widget; sidebar; toolbar; video player controls; player controls; reading time; text to speech; listen
  audio player
`;

/** Names of boxes that the newsroom wrote into its article. */
const EDITORIAL = listed`
  (info|fact|fakten|daten|key facts?) ?(box|kasten|panel); infokasten; hintergrund; explainer; zur sache
  pull ?quote; encadre; recuadro; despiece; kader; faktaruta; faktaboks
`;

/** Whether a name, cut into words, is of the table; see `namesOf`. */
export type NameTest = (names: string) => boolean;

export const isSureNoise = nameTest(SURE);
export const isLikelyNoise = nameTest(LIKELY);
export const isEditorial = nameTest(EDITORIAL);

/** The names of an element as words: each name between bars, words between blanks; '' when it has none. */
export function namesOf(element: Element): string {
  const names = [element.getAttribute('class'), element.id, element.getAttribute('data-testid')].join(' ').trim();
  // So many classes are styles written as classes, not names.
  if (!names || names.length > 400) return '';
  const words = names
    .replace(/\s+/g, '|')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_:.]+/g, ' ');
  return ` ${words.toLowerCase()} `;
}

function nameTest(phrases: readonly string[]): NameTest {
  const pattern = new RegExp(`[ |](?:${phrases.join('|')})[ |]`);
  return (names) => pattern.test(names);
}
