using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>From a byline to names.</summary>
internal static partial class AuthorNames
{
    private const int LongestName = 60;
    private const int MostWords = 6;

    // The longest byline; whoever writes more into the field of the author has written something else.
    private const int LongestValue = 1_000;

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "by", "von", "par", "por", "de", "di", "av", "af", "door", "od", "автор", "text", "texte", "texto", "testo", "autor", "autorin", "author",
        "authors", "written", "submitted", "words", "story", "written by", "posted", "published", "reported", "reporter", "review", "foto", "photo", "oleh", "a", "interview");

    // German glues the house to the post.
    private static readonly string[] Posts =
    [
        "-experte", "-expertin", "-redakteur", "-redakteurin", "-reporter", "-reporterin", "-korrespondent", "-korrespondentin", "-autor", "-autorin",
        "-mitarbeiter", "-mitarbeiterin", "-kolumnist", "-kolumnistin",
    ];

    private static readonly FrozenSet<string> By = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "by", "von", "par", "por", "door", "di", "av", "af", "oleh", "od", "автор", "autor", "текст", "text");

    // Who took the picture did not write the text.
    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "foto", "fotos", "fot", "photo", "photos", "bild", "bilder", "credit", "fotocredit", "image", "grafik", "video", "picture");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,
        "de", "del", "della", "der", "den", "da", "das", "di", "do", "dos", "du", "la", "le", "van", "von", "vom", "zu", "zur", "ten", "ter", "bin", "al",
        "el", "ibn", "y", "e", "i", "af", "av");

    // "Ana Ruiz y Tom Lee" are two, "Ana Ruiz y Gil" is one: the last word of a name may follow such a word.
    private static readonly FrozenSet<string> Joints = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "y", "e", "i");

    // Agencies that stand after such a word and are not written in capitals.
    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "reuters", "bloomberg", "efe", "ansa", "lusa", "afp", "dpa", "pap", "hina", "tanjug", "beta", "fena", "notimex", "xinhua");

    private static readonly FrozenSet<string> Photographers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "photographer", "photojournalist", "fotograf", "fotografin", "fotógrafo", "fotógrafa", "fotografo", "fotografa", "photographe", "fotograaf", "fotoreporter");

    // Words of the page that are first names, last names or either.
    private static readonly FrozenSet<string> FirstNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "april", "june", "august", "sunday", "friday", "min");

    private static readonly FrozenSet<string> LastNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "more", "see", "min", "march");

    // Words of the page that run on after a name: "Ana Ruiz Thursday", "Ana Ruiz Shares".
    private static readonly FrozenSet<string> Trailers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "updated", "published", "posted", "min", "mins", "minutes", "ago", "hours", "am", "pm", "uhr", "read", "follow", "view", "more", "email",
        "share", "shares", "comments", "bio", "profile", "twitter", "facebook", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december");

    // Where content systems write who submitted a text, and on which day.
    private static readonly FrozenSet<string> Weekdays = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    // A part with one of these is a post, a desk or a line of the page, not a name.
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [.. Trailers,
        "editor", "editors", "reporter", "correspondent", "journalist", "redaktion", "redaktör", "rédaction", "redacción", "redazione", "redação",
        "redakcja", "redaktor", "staff", "team", "desk", "newsroom", "news", "agency", "agencies", "agentur", "agencia", "author", "authors", "about",
        "contributor", "columnist", "agence", "agenzia", "ajansı", "nachrichtenagentur", "presseagentur", "über", "colaboradores", "colaborador", "ich", "wir", "chief", "senior", "writer", "producer", "director", "professor", "university", "see", "all", "posts", "articles",
        "photo", "photos", "foto", "fotos", "image", "images", "getty", "exclusive", "for", "with", "from", "in", "on", "every", "this", "the",
        "journaliste", "periodista", "korrespondent", "reporterin", "redakteur", "redakteurin", "journalistin", "administrator", "admin", "editorial",
        "webmaster"]);

    /// <summary>The names in one value, which may hold several.</summary>
    /// <param name="value">"By Ana Ruiz and Tom Lee, Geneva".</param>
    /// <param name="siteName">Never an author.</param>
    internal static List<string> Split(string value, string? siteName)
    {
        var names = new List<string>();
        var text = Spaces.Fold(Noise().Replace(Cuts.Before(value, LongestValue), " "));
        if (text.Length == 0 || text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return names;
        }

        foreach (var part in Separators().Split(text).SelectMany(SplitAtJoints))
        {
            var name = Bare(part);
            if (IsName(name) && !IsOfSite(name, siteName) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The names of a line that holds nothing else but perhaps a date: "Ana Ruiz / Tom Lee | 22.11.2026", "von Ute Maiwald".</summary>
    internal static List<string> Alone(string line, string? siteName)
    {
        var names = new List<string>();
        foreach (var piece in Parts().Split(Glued().Replace(line, "$1|$2")))
        {
            var part = string.Join(',', piece.Split(',').Where(inner => !inner.Any(char.IsDigit) || OpensWithBy(inner)));
            if (part.Length == 0)
            {
                continue;
            }

            var found = Split(part, siteName);
            var letters = found.Sum(name => name.Length);
            if (found.Count == 0 || !found.TrueForAll(IsPersonal) || (letters < part.Length * 3 / 4 && !Openers.Contains(part.Split(' ')[0])))
            {
                return [];
            }

            names.AddRange(found);
        }

        return names;
    }

    /// <summary>Whether a line begins as bylines do, with a capital: "By Ana Ruiz", "Text: Ana Ruiz".</summary>
    internal static bool OpensByline(string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', ':');
        return end > 1 && char.IsUpper(line[0]) && Openers.Contains(line[..end]);
    }

    /// <summary>Whether a line begins with a word that only bylines begin with, or with any before a colon.</summary>
    internal static bool OpensWithBy(string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', ':');
        return end > 0 && (By.Contains(line[..end]) || (Openers.Contains(line[..end]) && line.AsSpan(end).StartsWith(" by ", StringComparison.OrdinalIgnoreCase)) || (line[end] == ':' && OpensByline(line) && !IsOfPicture(line)));
    }

    /// <summary>Whether a name from running text is surely one: each word capitalised, or a particle.</summary>
    internal static bool IsPersonal(string name)
    {
        var words = name.Split(' ');
        return words.Length is >= 2 and <= 5 && words.All(word => Particles.Contains(word) || (char.IsLetter(word[0]) && !char.IsLower(word[0])));
    }

    /// <summary>"박하나 기자": Korean writes a name as one word, and the post behind it.</summary>
    internal static bool IsReporter(string line, string name) =>
        name.Length is >= 2 and <= 4 && !name.AsSpan().ContainsAnyExceptInRange('\uAC00', '\uD7A3')
        && (line.Contains(name + " 기자", StringComparison.Ordinal) || line.Contains(name + " 특파원", StringComparison.Ordinal));

    /// <summary>Whether it is more than one word, or of a script that parts no words.</summary>
    internal static bool IsFull(string name) => name.Contains(' ') || name[0] > '\u2E7F';

    internal static bool MayBeOrganisation(string name) =>
        name.Length is >= 2 and <= LongestName && char.IsLetter(name[0]) && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@');

    [GeneratedRegex(@"\S+@\S+|\([^)]{0,60}\)|<[^>]{0,200}>|@\w+|\b[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\s*[;|•·,，、/\n]\s*|\s+(and|und|et|og|och|en|ja|dan|with|mit|и|та|&|\+)\s+|\s+[-–—]\s+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*[|•·\n]\s*|\s+[-–—]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    // "Ana Ruiz11 Aug 2026": parted by style alone.
    [GeneratedRegex(@"(\p{Ll})([0-9]{1,2}[ ./])", RegexOptions.NonBacktracking)]
    private static partial Regex Glued();

    private static IEnumerable<string> SplitAtJoints(string part)
    {
        var words = part.Split(' ');
        var from = 0;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            // "Ana E Ruiz" has an initial, "ANA RUIZ E TOM LEE" are two.
            var isJoint = Joints.Contains(words[i]) && (char.IsLower(words[i][0]) || !part.Any(char.IsLower));
            if (isJoint && !(i - from >= 2 && i + 2 == words.Length && MayEndName(words[i + 1])))
            {
                yield return string.Join(' ', words[from..i]);
                from = i + 1;
            }
        }

        yield return from == 0 ? part : string.Join(' ', words[from..]);
    }

    private static bool MayEndName(string word) =>
        char.IsUpper(word[0]) && word.Any(char.IsLower) && !IsNoName(word) && !Agencies.Contains(word);

    private static string Bare(string part)
    {
        var name = part.Trim(' ', ':', '.', ',', '-', '–', '—', '"', '“', '”', '*', '|', '\u00A0');
        for (var cut = true; cut;)
        {
            var space = name.IndexOfAny([' ', ':']);
            cut = space > 0 && Openers.Contains(name[..space]);
            name = cut ? name[(space + 1)..].TrimStart(' ', ':') : name;
        }

        // "ByAna Ruiz": parted by style alone.
        foreach (var by in (ReadOnlySpan<string>)["By", "Por", "Par"])
        {
            name = name.Length > by.Length + 1 && name.StartsWith(by, StringComparison.Ordinal) && char.IsUpper(name[by.Length]) ? name[by.Length..] : name;
        }

        // "Courier-Expertin Ana Ruiz", "김하늘 기자".
        var words = name.Split(' ');
        words = words.Length > 2 && IsPost(words[0]) ? words[1..] : words.Length > 1 && words[^1] is "기자" or "특파원" ? words[..^1] : words;
        // "Ana Ruiz Thursday", "Ana Ruiz Shares": what follows the name is the page's.
        var end = Enumerable.Range(0, words.Length).FirstOrDefault(i => Trailers.Contains(words[i]) || BeginsDate(words.AsSpan(i)), -1);
        return string.Join(' ', end >= 2 ? words[..end] : words);
    }

    /// <summary>"on Wed", "May 3".</summary>
    private static bool BeginsDate(ReadOnlySpan<string> words) => words switch
    {
        ["on", var day, ..] => Weekdays.Contains(day),
        [var month, var day] => MonthNames.NumberOf(month) > 0 && day.Length is 1 or 2 && day.All(char.IsAsciiDigit),
        _ => false,
    };

    /// <summary>The site itself, or one of its desks: "LKC Northern News" of lkc.example.</summary>
    private static bool IsOfSite(string name, string? siteName)
    {
        var acronym = name.AsSpan(0, Math.Max(0, name.IndexOf(' ')));
        return siteName is not null && (Body.Letters.SameWords(name, siteName)
            || (acronym.Length > 2 && !acronym.ContainsAnyExceptInRange('A', 'Z') && siteName.AsSpan().StartsWith(acronym, StringComparison.OrdinalIgnoreCase)
                && (siteName.Length == acronym.Length || !char.IsLetter(siteName[acronym.Length]))));
    }

    private static bool IsPost(string word) =>
        Posts.Any(post => word.EndsWith(post, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line names whoever took the picture: "Foto: Ana Ruiz".</summary>
    internal static bool IsOfPicture(string line) => line.AsSpan().IndexOfAny(' ', ':') is > 0 and var end && Pictures.Contains(line[..end]);

    /// <summary>Whether a line says of somebody that he takes pictures: "Ana Ruiz / Photographer".</summary>
    internal static bool IsOfPhotographer(string line) => line.Split([' ', ',', '/', '|', ':']).Any(Photographers.Contains);

    /// <summary>"April Ryan" and "Thomas More", though not "See more".</summary>
    private static bool AreNoName(string[] words)
    {
        var last = words.Length - 1;
        var (first, end) = (FirstNames.Contains(words[0]) ? 1 : 0, last > 0 && LastNames.Contains(words[last]) ? last : words.Length);
        return first >= end || words[first..end].Any(IsNoName);
    }

    private static bool IsNoName(string word) =>
        NotNames.Contains(word.Trim('.', ':')) || DateLabels.IsPublished(word) || (word.IndexOf('-') > 0 && NotNames.Contains(word[(word.LastIndexOf('-') + 1)..]));

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || !char.IsLetter(name[0]) || name.Any(char.IsAsciiDigit) || name.Contains('_')
            || (char.IsLower(name[0]) && name.Contains('.')))
        {
            return false;
        }

        var words = name.Split(' ');
        return words.Length <= MostWords && !AreNoName(words) && !Openers.Contains(name)
            && (char.IsUpper(name[0]) || !char.IsLower(name[0]) || words.Any(word => char.IsUpper(word[0])));
    }
}
