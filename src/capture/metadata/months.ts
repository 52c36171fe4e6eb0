/** Names of the months, from January, as newspapers write them; abbreviations without their point. */
const NAMES = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari января январь янв січня stycznia styczeń sty ledna leden ocak tammikuuta janúar ianuarie ιανουαρίου يناير كانون جانفي ינואר ژانویه जनवरी มกราคม januára януари sausio',
  'february feb februar février févr fevr febrero fevereiro fev febbraio februari февраля февраль фев лютого lutego luty lut února únor şubat helmikuuta február februarie φεβρουαρίου فبراير فيفري פברואר فوریه फरवरी กุมภาพันธ์ februára февруари vasario',
  'march mar märz maerz mrz mars marzo março marco maart марта март мар березня marca marzec března březen mart maaliskuuta március martie μαρτίου مارس آذار מרץ मार्च มีนาคม',
  'april apr avril avr abril abr aprile апреля апрель апр квітня kwietnia kwiecień kwi dubna duben nisan huhtikuuta április aprilie απριλίου أبريل ابريل نيسان אפריל آوریل अप्रैल เมษายน apríla април',
  'may mai mayo maio maggio mag mei maj мая май травня maja května květen mayıs toukokuuta május μαΐου مايو أيار ماي מאי مه मई พฤษภาคม mája',
  'june jun juni juin junio junho giugno giu июня июнь июн червня czerwca czerwiec cze června červen haziran kesäkuuta június iunie ιουνίου يونيو حزيران جوان יוני ژوئن जून มิถุนายน júna юни',
  'july jul juli juillet juil julio julho luglio lug июля июль июл липня lipca lipiec lip července červenec temmuz heinäkuuta július iulie ιουλίου يوليو تموز جويلية יולי ژوئیه जुलाई กรกฎาคม júla юли',
  'august aug août aout agosto ago augustus августа август авг серпня augusti sierpnia sierpień sie srpna srpen ağustos elokuuta augusztus αυγούστου أغسطس اغسطس آب أوت אוגוסט اوت अगस्त สิงหาคม augusta',
  'september sep sept septembre septiembre setembro set settembre сентября сентябрь сен сент вересня września wrzesień wrz září eylül syyskuuta szeptember septembrie σεπτεμβρίου سبتمبر أيلول ספטמבר سپتامبر सितंबर กันยายน septembra септември',
  'october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт жовтня października październik paź října říjen ekim lokakuuta október octombrie οκτωβρίου أكتوبر اكتوبر תשרין אוקטובר اکتبر अक्टूबर ตุลาคม októbra октомври',
  'november nov novembre noviembre novembro ноября ноябрь ноя нояб листопада listopada listopad lis listopadu kasım marraskuuta noiembrie νοεμβρίου نوفمبر נובמבר نوامبر नवंबर พฤศจิกายน novembra ноември',
  'december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre декабря декабрь дек грудня grudnia grudzień gru prosince prosinec aralık joulukuuta decembrie δεκεμβρίου ديسمبر דצמבר دسامبر दिसंबर ธันวาคม decembra декември',
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

/** The number of a month, 1 to 12, by its name in any of the languages; null for another word. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase().replace(/\.$/, '');
  return MONTHS.get(word) ?? MONTHS.get(word.replace(/^[בוה]/, '')) ?? null;
}
