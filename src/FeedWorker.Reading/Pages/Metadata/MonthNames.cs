using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Names of months as dates write them, whole or cut short, in the languages of the news.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = Describe();

    /// <returns>1 to 12; 0 when the word is no month.</returns>
    internal static int NumberOf(string word) => Numbers.GetValueOrDefault(word);

    private static FrozenDictionary<string, int> Describe()
    {
        // One line a month: English, German, Dutch, Scandinavian, Finnish, French, Spanish, Catalan, Italian, Portuguese, Romanian, Polish,
        // Czech, Slovak, Slovene, Croatian, Hungarian, Turkish, Indonesian, Malay, Russian, Ukrainian, Bulgarian, Greek, Arabic, Hebrew, Hindi.
        string[] names =
        [
            "jan january januar jänner januari tammikuuta tammikuu janvier janv enero ene gener gennaio genn gen janeiro ianuarie stycznia styczeń sty ledna leden"
            + " januára januarja siječnja január ocak oca января янв січня януари ιανουαρίου ιαν يناير ינואר בינואר जनवरी",
            "feb february februar feber februari helmikuuta helmikuu février fevrier févr fév febrero febrer febbraio febbr fevereiro fev februarie lutego luty lut"
            + " února únor februára februarja veljače február şubat şub februari февраля фев лютого февруари φεβρουαρίου φεβ فبراير פברואר בפברואר फरवरी",
            "mar march märz maerz mrz maart mrt mars marts maaliskuuta maaliskuu marzo març março marco martie marca marzec března březen března marca"
            + " ožujka március márc mart maret mac марта мар березня март μαρτίου μαρ مارس מרץ מרס במרץ मार्च",
            "apr april huhtikuuta huhtikuu avril avr abril abr aprile aprilie kwietnia kwiecień kwi dubna duben apríla aprila travnja április ápr nisan nis"
            + " апреля апр квітня април απριλίου απρ أبريل ابريل אפריל באפריל अप्रैल",
            "may mai mei maj toukokuuta toukokuu mayo maig maggio magg mag maio maja května květen mája svibnja május máj mayıs мая май травня μαΐου μαϊ"
            + " مايو מאי במאי मई",
            "jun june juni kesäkuuta kesäkuu juin junio juny giugno giu junho iunie czerwca czerwiec cze června červen júna junija lipnja június jún haziran haz"
            + " июня июн червня юни ιουνίου ιουν يونيو יוני ביוני जून",
            "jul july juli heinäkuuta heinäkuu juillet juil julio juliol luglio lug julho iulie lipca lipiec lip července červenec júla julija srpnja július júl"
            + " temmuz tem julai июля июл липня юли ιουλίου ιουλ يوليو יולי ביולי जुलाई",
            "aug august augustus augusti elokuuta elokuu août aout agosto ago agost august sierpnia sierpień sie srpna srpen augusta avgusta kolovoza augusztus"
            + " ağustos ağu agustus ogos августа авг серпня август αυγούστου αυγ أغسطس اغسطس אוגוסט באוגוסט अगस्त",
            "sep sept september syyskuuta syyskuu septembre septiembre setiembre setembre settembre sett set setembro septembrie września wrzesień wrz září septembra"
            + " rujna szeptember szept eylül eyl сентября сен сент вересня септември σεπτεμβρίου σεπ سبتمبر ספטמבר בספטמבר सितंबर सितम्बर",
            "oct october oktober okt lokakuuta lokakuu octobre octubre ottobre ott outubro out octombrie października październik paź října říjen októbra oktobra"
            + " listopada október ekim eki oktober октября окт жовтня октомври οκτωβρίου οκτ أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर",
            "nov november marraskuuta marraskuu novembre noviembre novembro noiembrie listopada listopad lis listopadu novembra studenoga studenog kasım kas"
            + " ноября ноя нояб листопада ноември νοεμβρίου νοε نوفمبر נובמבר בנובמבר नवंबर नवम्बर",
            "dec december dezember dez desember joulukuuta joulukuu décembre decembre déc diciembre dic desembre dicembre dezembro decembrie grudnia grudzień gru"
            + " prosince prosinec decembra prosinca aralık ara disember des декабря дек грудня декември δεκεμβρίου δεκ ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर",
        ];

        // "listopada" is November in Polish and October in Croatian: the more widely written one counts.
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = names.Length; month >= 1; month--)
        {
            foreach (var name in names[month - 1].Split(' '))
            {
                numbers.TryAdd(name, month);
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
