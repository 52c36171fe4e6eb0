/** Names of the months, from January, as newspapers write them; abbreviations without their point. */
const NAMES = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari января январь янв січня stycznia styczeń sty ledna leden ocak tammikuuta janúar ianuarie ιανουαρίου يناير كانون جانفي ינואר ژانویه जनवरी มกราคม januára януари sausio januarie januara gener siječnja јануар ιαν জানুয়ারি جنوری ஜனவரி जानेवारी yanvar jaanuar იანვარი հունվարի كانونالثاني ม.ค',
  'february feb februar février févr fevr febrero fevereiro fev febbraio februari февраля февраль фев лютого lutego luty lut února únor şubat helmikuuta február februarie φεβρουαρίου فبراير فيفري פברואר فوریه फरवरी กุมภาพันธ์ februára февруари vasario febrer febrúar februara veljače фебруар φεβ ফেব্রুয়ারি فروری பிப்ரவரி फेब्रुवारी fevral veebruar თებერვალი փետրվարի شباط ก.พ',
  'march mar märz maerz mrz mars marzo março marco maart марта март мар березня marca marzec března březen mart maaliskuuta március martie μαρτίου مارس آذار מרץ मार्च มีนาคม maret mac machi març ožujka marta μαρ মার্চ مارچ மார்ச் märts მარტი մարտի มี.ค kovo',
  'april apr avril avr abril abr aprile апреля апрель апр квітня kwietnia kwiecień kwi dubna duben nisan huhtikuuta április aprilie απριλίου أبريل ابريل نيسان אפריל آوریل अप्रैल เมษายน apríla април apríl aprili aprila travnja απρ এপ্রিল اپریل ஏப்ரல் एप्रिल aprel aprill აპრილი ապրիլի أفريل เม.ย balandžio',
  'may mai mayo maio maggio mag mei maj мая май травня maja května květen mayıs toukokuuta május μαΐου مايو أيار ماي מאי مه मई พฤษภาคม mája maí maig svibnja мај μαϊ মে مئی மே मे მაისი մայիսի พ.ค gegužės',
  'june jun juni juin junio junho giugno giu июня июнь июн червня czerwca czerwiec cze června červen haziran kesäkuuta június iunie ιουνίου يونيو حزيران جوان יוני ژوئن जून มิถุนายน júna юни júní junie juny juna lipnja јун ιουν জুন ஜூன் iyun juuni ივნისი հունիսի มิ.ย birželio',
  'july jul juli juillet juil julio julho luglio lug июля июль июл липня lipca lipiec lip července červenec temmuz heinäkuuta július iulie ιουλίου يوليو تموز جويلية יולי ژوئیه जुलाई กรกฎาคม júla юли júlí julie julai juliol jula srpnja јул ιουλ জুলাই جولائی ஜூலை जुलै iyul juuli ივლისი հուլիսի يوليوز ก.ค liepos',
  'august aug août aout agosto ago augustus августа август авг серпня augusti sierpnia sierpień sie srpna srpen ağustos elokuuta augusztus αυγούστου أغسطس اغسطس آب أوت אוגוסט اوت अगस्त สิงหาคม augusta ágúst agustus ogos agosti agost avgusta kolovoza αυγ আগস্ট اگست ஆகஸ்ட் ऑगस्ट avqust აგვისტო օգոստոսի غشت ส.ค rugpjūčio',
  'september sep sept septembre septiembre setembro set settembre сентября сентябрь сен сент вересня września wrzesień wrz září eylül syyskuuta szeptember septembrie σεπτεμβρίου سبتمبر أيلول ספטמבר سپتامبر सितंबर กันยายน septembra септември septemba setembre rujna септембар σεπ সেপ্টেম্বর ستمبر செப்டம்பர் सितम्बर सप्टेंबर sentyabr სექტემბერი սեպտեմբերի شتنبر ก.ย rugsėjo',
  'october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт жовтня października październik paź října říjen ekim lokakuuta október octombrie οκτωβρίου أكتوبر اكتوبر תשרין אוקטובר اکتبر अक्टूबर ตุลาคม októbra октомври oktoba oktobra октобар οκτ অক্টোবর اکتوبر அக்டோபர் अक्तूबर ऑक्टोबर oktyabr oktoober ოქტომბერი հոկտեմբերի تشرينالأول ต.ค spalio',
  'november nov novembre noviembre novembro ноября ноябрь ноя нояб листопада listopada listopad lis listopadu kasım marraskuuta noiembrie νοεμβρίου نوفمبر נובמבר نوامبر नवंबर พฤศจิกายน novembra ноември nóvember novemba studenoga studenog новембар νοε নভেম্বর نومبر நவம்பர் नवम्बर नोव्हेंबर noyabr ნოემბერი նոյեմբերի نونبر تشرينالثاني พ.ย lapkričio',
  'december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre декабря декабрь дек грудня grudnia grudzień gru prosince prosinec aralık joulukuuta decembrie δεκεμβρίου ديسمبر דצמבר دسامبر दिसंबर ธันวาคม decembra декември desember disember desemba desembre prosinca децембар δεκ ডিসেম্বর دسمبر டிசம்பர் दिसम्बर डिसेंबर dekabr detsember დეკემბერი դեկտեմբերի دجنبر كانونالأول ธ.ค gruodžio',
];

const MONTHS = new Map(
  NAMES.flatMap((names, index) =>
    names
      .normalize('NFKC')
      .split(' ')
      .map((name) => [name, index + 1] as const),
  ),
);

/** The number of a month, 1 to 12, by its name in any of the languages; null for another word. */
export function monthNumber(name: string): number | null {
  const word = name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
  return MONTHS.get(word) ?? MONTHS.get(word.replace(/^[בוה]/, '')) ?? null;
}
