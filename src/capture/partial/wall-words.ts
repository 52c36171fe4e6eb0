import { listed } from '../listed';

/*
 * What newspapers write where an article stops, by language.
 */

/** Asks to pay or to sign in to read on. */
const WALL = listed`
  \b(subscribe|sign (in|up)|log ?in|register|become a|create an?|join|upgrade|start your).{0,60}\b(continue( reading)?$|(continue|keep) reading|to continue|rest of|full (access|article|story)|unlimited|unlock|to read|this (article|story|content))
  \b(continue|keep) reading (with|for|by|this)\b; \bto (continue|keep) reading; \bunlock this (article|story)
  \b(article|story|content|material|report) is (only |exclusively |available |reserved )*(to|for) (our |paid |registered |premium )?(subscribers|members|registered)
  \b(subscribers|members)[- ]only\b; \bexclusive to (our )?(subscribers|members); \balready (a (subscriber|member)|subscribed)\b; \bto read the full (article|story)$
  \b(reached|read|used).{0,30}\b(free|complimentary) (articles|stories|limit); \bthe rest of this (article|story)
  réservée?s? (à|aux) (nos )?abonn; \babonnez-vous.{0,40}(lire|continuer|accéder|intégralité|suite)
  il vous reste \d+ ?%; \bpour lire la suite; \bla suite est réservée; \bdéjà abonné; \b(connectez|inscrivez)-vous pour (lire|continuer)
  \b(abonnieren|registrieren|anmelden|einloggen|testen).{0,50}(weiter ?(zu)?lesen|lesen\b|zugang); \bweiterlesen mit\b; \bmit .{1,30} weiterlesen
  \b(artikel|inhalt|text|beitrag).{0,40}(nur (für|mit)|für abonnent|exklusiv für|kostenpflichtig); \bbereits (abonnent|registriert|abonniert|.{0,12}abo\b)
  \blesen sie (mit|weiter mit)\b; \bum (diesen|den|weiter).{0,40}(zu lesen|lesen zu können)
  \b(suscr[ií]b|reg[ií]str|inicia sesión).{0,40}para (seguir|continuar|leer|acceder); \bpara (seguir|continuar) leyendo
  \b(exclusivo|solo|sólo|reservado) para (nuestros )?(suscriptores|socios|usuarios registrados); ¿ya (eres|tienes|estás) (suscri|una cuenta)
  \b(assine|cadastre-se|faça (seu )?login|entre).{0,40}para (continuar|ler|ter acesso); \bexclusiv[oa]s? para assinantes; \bjá é assinante
  \b(abbonati|registrati|accedi).{0,40}per (continuare|leggere|proseguire); \b(riservat|esclusiv)[oaie] (agli|per gli) abbonati; \bsei già abbonato; \bper continuare a leggere
  \b(abonneer|log in|inloggen|registreer|word (abonnee|lid|premium)).{0,50}(verder|lezen|lees|toegang); \b(alleen|exclusief) voor (abonnees|leden|premium); \bal (abonnee|een account)
  \b(logga in|prenumerera|bli prenumerant|köp).{0,40}(läsa|fortsätt); \bför (våra )?prenumeranter; \bredan prenumerant
  \b(logg inn|kjøp|bli abonnent|abonner).{0,40}(lese|fortsette); \b(log ind|køb|bliv abonnent|abonnér).{0,40}(læse|læs|adgang); \b(kun|eksklusivt) for abonnenter; \ballerede abonnent
  \b(tilaa|kirjaudu|rekisteröidy).{0,40}(jatka|lukea|lukemis); \bvain tilaajille; \boletko jo tilaaja
  \b(zaloguj|wykup|subskrybuj|zarejestruj|kup dostęp).{0,50}(czyta|przeczyta|dostęp); \bpozostało.{0,20}\d+ ?%; \bdla (prenumeratorów|subskrybentów); \bdalsza część.{0,60}(dostęp|subskry)
  \b(předpla[ťt]|přihlaste|zaregistrujte).{0,50}(číst|čtení|dočíst|pokračovat); \b(jen|pouze|jenom) pro předplatitele; \b(predplat|prihlás).{0,50}(čítať|prečíta); \bfizess elő
  (подпи[шс]|оформите подписку|войдите|зарегистрируйтесь|авторизуйтесь).{0,50}(читать|дочитать|продолж|доступ|полн); (доступ|только).{0,30}подписчик; продолжение.{0,30}подпис
  (передплат|увійдіть|зареєструйтесь).{0,50}(читати|продовж|доступ); (συνδρομητ|εγγραφ|συνδεθ).{0,40}(συνέχεια|διαβάσ|πρόσβαση)
  (abone ol|giriş yap|üye ol).{0,40}(oku|devam|eriş); (oku|devam et).{0,30}(abone ol|giriş yap|üye ol); (اشترك|سجّ?ل|تسجيل الدخول).{0,40}(قراءة|للقراءة|متابعة|مواصلة); (هذا المقال|المحتوى).{0,30}للمشتركين
  (הירשמו|התחברו|הצטרפו|רכשו).{0,40}(להמשך|לקרוא|קריאה|המלא); למנויים בלבד; (מנוי|מינוי).{0,20}להמשך; (berlangganan|masuk|daftar|login).{0,30}(untuk )?(membaca|melanjutkan|baca selengkapnya)
  đăng (nhập|ký).{0,30}đọc; dành (riêng )?cho (hội viên|thành viên|độc giả đăng ký); (सब्सक्राइब|लॉग ?इन).{0,40}(पढ़|जारी)
  (登[录入錄陆]|注册|註冊|订阅|訂閱|购买|購買|付费|付費|成[为為]|开通|開通|加入).{0,16}(继续|繼續|阅读全文|閱讀全文|查看全文|看全文|完整|解[锁鎖]|全站|[阅閱][读讀])
  (付费|付費|订户|訂戶|会员|會員|订阅者|訂閱者|VIP).{0,6}(专享|專享|专属|專屬|限定|独享|才能|方可); (本文|此文|余下|餘下|剩余|剩餘|后续|後續).{0,14}(付费|付費|订阅|訂閱|会员|會員|收费|收費)
  (会員|有料|ログイン|登録|購読).{0,20}(続き|全文); (続き|全文).{0,16}(会員|有料|ログイン|登録|購読); この(記事|先)は.{0,12}(会員|有料); 残り ?[\d,，]+ ?文字; 残り[:：].{0,10}字
  (구독|로그인|회원|유료|멤버십).{0,16}(전용|계속|이어|읽|콘텐츠|기사)
`;

/** Leads to the rest. A whole line. */
const READ_ON = listed`
  (continue|keep) reading; read (the )?(full|whole|complete|entire|rest of the|more of this) ?(article|story|post|report|text)?( (here|at|on)\b.{0,40})?
  read (more|on); (show|view|load) (the )?(full|whole|more|rest) ?(of (the )?)?(article|story|text|content)?; (click|tap) (here )?to (read|continue|expand).{0,30}
  lire (la suite|l.article( complet| en entier)?|plus); afficher la suite; (ganzen |vollständigen )?(artikel|beitrag|text) (weiter)?lesen
  (hier |jetzt )?weiter ?lesen; mehr lesen; (leer|ver) (más|todo|completo|(la |el )?(nota|noticia|artículo|texto).{0,12}); (sigue|continúa|seguir|continuar) leyendo
  (leia|ler|continue|continuar) (mais|lendo|a ler|tudo|(a )?(matéria|notícia|íntegra).{0,12}); (continua( a leggere)?|leggi (tutto|l.articolo.{0,12}|di più))
  (lees|lezen?) (verder|meer|het (hele|volledige) artikel); läs (mer|hela artikeln|vidare); les (mer|hele saken|videre); læs (mere|hele artiklen|videre); lue (lisää|koko juttu)
  czytaj (dalej|więcej|całość); (číst|čtěte) (dál|dále|celý článek|více); (citește|citiți) (mai departe|tot articolul|mai mult)
  (devamını|tamamını|haberin (devamı|tamamı)) ?(oku|için tıklayın)?; devamı; baca selengkapnya; đọc (tiếp|thêm); xem (tiếp|thêm)
  чита(ть|йте) (далее|дальше|полностью|продолжение|ещё|весь текст); (читати|читайте) (далі|повністю); διαβάστε (περισσότερα|όλο το άρθρο|τη συνέχεια)
  (اقرأ|قراءة|أكمل|تابع) (المزيد|القراءة|المقال|البقية).{0,10}; קר(א|או|יאת) (עוד|המשך).{0,10}; להמשך (ה?קריאה|הכתבה); (ادامه|بیشتر) ?(مطلب|بخوانید|خبر); (आगे|पूरा|और) पढ़ें.{0,10}
  (点击|點擊|查看|展开|展開|阅读|閱讀|继续|繼續|显示|顯示|看)*(阅读|閱讀|全文|剩余|剩餘|更多|原文)(全文|内容|內容|>>)?; 続きを(読む|見る|表示).{0,6}; (記事)?全文(を読む|表示)?; もっと(読む|見る); (기사 ?)?(더|전문|계속) ?(보기|읽기|펼치기)
`;

const wall = new RegExp(WALL.join('|'), 'iu');
const readOn = new RegExp(`^[^\\p{L}\\p{N}]*(?:${READ_ON.join('|')})[^\\p{L}\\p{N}]*$`, 'iu');
/** What asks is short: longer lines tell of something. By characters. */
const LONGEST = 300;

/** Whether a line asks to pay or to sign in to read on. */
export function isWall(line: string): boolean {
  return line.length <= LONGEST && wall.test(line);
}

/** Whether a line does nothing but lead to the rest. */
export function isReadOn(line: string): boolean {
  return line.length <= LONGEST && readOn.test(line);
}
