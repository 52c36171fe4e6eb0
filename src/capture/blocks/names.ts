import { listed } from '../listed';

/*
 * The names that sites give to parts of their pages. A name is a class, an id or a test id, cut into words at hyphens,
 * underscores and capitals: `o-selfPromo__cta` is "o self promo cta".
 */

const NAMES = {
  wall: listed`
    cookies?; consent; gdpr; onetrust; optanon; didomi; usercentrics; sp message; qc cmp; cmp; cybot; iubenda; fc
    truste; osano; klaro; privacy; paywall; pay wall; regwall; reg wall; piano; tp (modal|container); metered; barrier
    adblock; login (form|wall|box|modal); sign ?in
  `,
  comments: listed`
    comments?; comment (area|form|list|section|thread|body|content|text|item); disqus; livefyre; respond; replies
    reply; kommentare?; commentaires?; comentarios; commenti; komentarze; coral; discussion; forum; pinglun; guestbook
    reviews list; reader comments; user comments
  `,
  share: listed`
    share; shares; sharing; share ?(bar|box|buttons?|icons?|links?|list|modal|tools?|this|tools); sharethis; addthis
    addtoany; a2a kit; sharedaddy; sd; socials?; social ?(bar|box|buttons?|icons?|links?|list|media|share|sharing|tools?)
    bdshare; bshare; jiathis; fenxiang; follow( us)?; whatsapp; telegram; facebook; twitter; print; printfriendly
  `,
  newsletter: listed`
    newsletters?; newsletter (box|form|signup|widget); sign ?up; subscribe; subscribe (box|form|widget); subscription
    mailing list; mailchimp; mc embed signup; optin; opt in; lead ?magnet; convertkit; hs form
  `,
  promotion: listed`
    promo; promos; self ?promo; promotion; promobox; cta; call to action; donate; donation; app banner; banner; banners
    offer; offers; upsell; product (box|card|link)?; affiliate; shop; buy; btn; button; coupon; deal; download; support us
    patreon; kofi
  `,
  ad: listed`
    ad; ads; ad (box|break|container|placeholder|slot|unit|wrapper|label); advert; adverts; advertisement; advertising
    adsbygoogle; adslot; adunit; dfp; gpt; google ads?; sponsored; sponsor; anzeige; werbung; publicite; publicidad
    pub; reklama; reklam; guanggao; outbrain; taboola; ob smartfeed; trc related; revcontent; mgid; zergnet; commercial
  `,
  related: listed`
    related; related ?(articles?|box|content|items?|links?|list|news|posts?|stories|story|topics?|wrap); relatedposts
    jp relatedposts; yarpp; recommended; recommendations?; recommend; read ?(also|more|next); also (like|read); see ?also
    more (from|on|stories|news|articles|posts|links); morefrom; you (may|might); most ?(popular|read|shared|viewed|recent)
    top (stories|news); trending; popular; popular posts; latest( news| posts| stories)?; recent( posts| news| articles)?
    up next; next (article|post|story); prev(ious)?( next)?( post)?; post ?nav; recirc; recirculation; teasers?; teaser list
    suggested; suggestions?; hot ?news; xiangguan; tuijian; similar; further reading; cross ?links?; onward; carousel; slider
    story (list|feed|grid); news (list|feed); archive (list|posts); posts list; card (list|grid); cards; rail; feed; grid
  `,
  tags: listed`
    tags?; tags? ?(list|cloud|links|cloud|wrap); taglist; topics?; topics list; keywords?; categories; category (list|links)
    cat links; filed under; entry tags; post tags; hashtags?
  `,
  author: listed`
    author; authors; author ?(bio|box|card|info|desc|description|profile|about|name|meta|image); about ?(the )?author; bio
    biography; byline; by line; writer; contributors?; profile; reporter; journalist; avatar
  `,
  meta: listed`
    meta; entry meta; post meta; article ?(meta|info|date); date; dateline; time; timestamp; time ago; publish(ed)?( date)?
    pub( ?date| time)?; updated?; posted( on)?; post ?(info|date); reading time; read time; views?; count; counter; info; source
    laiyuan; datum; fecha; data
  `,
  caption: listed`
    caption; captions; fig ?caption; wp caption( text)?; photo ?(caption|credit|by|desc|info|text); image ?(caption|credit|desc|info|text|copyright)
    img ?(caption|desc|info|txt|text|cap); credits?; copyright; legende; legend; bildunterschrift; bildtext; bildquelle; bu text
    pie( de)? ?foto; didascalia; attribution; picture ?(caption|text|desc); media ?(caption|credit|desc|text); cutline
  `,
  menu: listed`
    nav; navs; navbar; navigation; top ?nav; main ?nav; sub ?nav; menus?; menu (item|list|main); main menu; breadcrumbs?
    bread crumbs?; crumbs?; skip( ?(link|links|nav|to))?; back to top; pagination; pager; page (numbers|nav|links); paging
    toolbar; tab(s|bar| list)?; toc; table of contents; sitemap; search( box| form)?; language( switcher)?; footer; foot; masthead
    header; site (header|footer|nav|menu); top ?bar; bottom ?bar; copyright ?notice; legal; sub ?menu; dropdown; drop down
    mianbaoxie; daohang; accessibility
  `,
  aside: listed`
    side; sidebar; side ?bar; aside; widgets?; widget (area|title|content); secondary; right ?(col|column|rail|side|bar)?; col right
    left ?(col|column|side|bar); complementary; box (right|left); rightside; sidecol; aux; portlet; module; modul; panel; gadget
    infobox; info ?box; fact ?box; fakta(box|ruta); kader; encadre; recuadro; despiece; explainer; infokasten
  `,
  player: listed`
    player; video ?player; audio ?player; jw ?player; vjs; brightcove; playlist; listen; text to speech; tts; controls
    player controls; podcast; audio; slideshow; gallery ?(nav|controls|thumbs|count); lightbox; loading; spinner; error; noscript
  `,
  overlay: listed`modal; popup; pop up; overlay; toast; tooltip; dialog; alert; notification; notice; snackbar; drawer; offcanvas; off canvas`,
  unseen: listed`sr only; screen reader( text)?; visually ?hidden; hidden; hide; d none; print ?only; invisible; is hidden; display none; offscreen; mobile only; clip; a11y`,
  content: listed`
    article ?(body|content|text|main|copy|container|wrap(per)?|detail|paragraphs?|p); entry ?(content|body|text); post ?(content|body|text|entry)
    story ?(body|content|text|copy|main); body ?(copy|text|content); news ?(body|content|text|detail|article); main ?(content|text|body)
    content ?(body|main|text|article|detail|inner|area); article; story; post; entry; content; hentry; rich ?text; prose; texte?
    articlebody; articulo; artikel; cuerpo( nota)?; nota; corpo( noticia)?; noticia; materia; zhengwen; neirong; body; detail
    single ?(content|post); field (body|name body|type text long); wysiwyg; markdown( body)?; text; paragraph; para; p; copy; fulltext
    full ?text; blog ?(content|post|body); page ?content; publish ?content; the content; td post content; tie; gel body copy
  `,
  lead: listed`
    chapo; chapeau; standfirst; stand first; dek; deck; lead; lede; lead ?text; lead ?paragraph; intro; introduction
    intro ?text; teaser ?text; sub ?title; sub ?head; sub ?headline; sub ?heading; summary; abstract; sapo; vorspann
    anriss ?text; ingress; manchet; perex; sous titre; entradilla; sumario; bajada; subtitulo; copete; sommario
    occhiello; catenaccio; sottotitolo; linea fina; strapline; preamble; headnote; synopsis; excerpt; lid; onderkop
    underrubrik; manchete; chapeu; epigraph; epigrafe
  `,
  digest: listed`description; desc; key ?(points|takeaways|facts); highlights; bullet ?points; at a glance; takeaways; tldr`,
  title: listed`titles?; headlines?; heading; h1; kicker; rubrik; dachzeile; topline; overline; eyebrow; section name; label; category; titel; titulo; titre`,
} as const;

/** What the names of an element may say it is. */
export type NameMark = keyof typeof NAMES;

/** All that names may say. */
export const NAME_MARKS = Object.keys(NAMES) as NameMark[];

/** Whether names, cut into words, say so; see `namesOf`. */
export const NAME_TABLE: Readonly<Record<NameMark, (names: string) => boolean>> = Object.fromEntries(
  Object.entries(NAMES).map(([name, phrases]) => [name, nameTest(phrases)]),
) as Record<NameMark, (names: string) => boolean>;

/** A phrase may stand anywhere in a name: sites put their own prefixes before it and parts after it. */
function nameTest(phrases: readonly string[]): (names: string) => boolean {
  const pattern = new RegExp(`[ |](?:${phrases.join('|')})(?=[ |])`);
  return (names) => pattern.test(names);
}
