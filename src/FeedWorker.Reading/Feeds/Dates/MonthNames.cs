using System.Collections.Frozen;

namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>Names of the months in the languages that feeds write them in.</summary>
internal static class MonthNames
{
    // A row is a language, a column a month; forms of one month are parted by '/'. Shorter forms are found by their first letters.
    private static readonly string[] Rows =
    [
        "january february march april may june july august september october november december",
        "januar/jänner februar/feber märz/maerz/mrz april mai juni juli august september oktober november dezember",
        "janvier/janv février/fevrier/fevr/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre novembre décembre/decembre/déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart/mrt april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik/paź listopada/listopad grudnia/grudzień",
        "ocak şubat/subat mart nisan mayıs/mayis haziran temmuz ağustos/agustos eylül/eylul ekim kasım/kasim aralık/aralik",
        "január február március április május június július augusztus szeptember október november december",
        "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
        "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень",
        "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μάρ/μαρ απριλίου/απρ μαΐου/μάι/μαϊ/μαι ιουνίου/ιούν/ιουν ιουλίου/ιούλ/ιουλ αυγούστου/αύγ/αυγ σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοέ/νοε δεκεμβρίου/δεκ",
        "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    ];

    private const int ShortestAbbreviation = 3;

    private static readonly FrozenDictionary<string, int> Months = Read();

    /// <summary>1 to 12 for a name or an abbreviation of three letters and more; <see langword="null"/> for another word and for one that means two months.</summary>
    internal static int? Find(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        return name.Length >= ShortestAbbreviation && Months.TryGetValue(name, out var month) && month > 0 ? month : null;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var months = new Dictionary<string, int>();
        var full = new HashSet<string>();
        var named = Rows.SelectMany(row => row.Split(' ').SelectMany((forms, index) => forms.Split('/').Select(form => (form, Month: index + 1)))).ToList();
        foreach (var (form, month) in named)
        {
            Note(months, form, month);
            full.Add(form);
        }

        foreach (var (form, month) in named)
        {
            for (var length = ShortestAbbreviation; length < form.Length; length++)
            {
                if (!full.Contains(form[..length]))
                {
                    Note(months, form[..length], month);
                }
            }
        }

        return months.ToFrozenDictionary();
    }

    // Two months for one word ("jui" begins juin and juillet): none.
    private static void Note(Dictionary<string, int> months, string form, int month) =>
        months[form] = months.TryGetValue(form, out var known) && known != month ? 0 : month;
}
