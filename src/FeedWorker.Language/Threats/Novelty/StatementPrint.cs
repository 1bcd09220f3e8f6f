using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>
/// What is remembered of a threat statement, so that it is known again in other words: parties, names and hashed words, never the text.
/// </summary>
public sealed class StatementPrint
{
    // Raised when what is written changes its meaning; a print of another version is read as none.
    private const string Version = "1";

    internal const int MostRecipients = 4;
    internal const int MostNames = 6;
    internal const int MostOthers = 5;
    internal const int MostWords = 16;
    internal const int MostShingles = 48;
    internal const int MostQuoted = 32;
    internal const int MostSaid = 48;

    // With the other bounds a written print stays below 2 KB.
    private const int LongestWords = 32;
    private const int LongestId = 24;

    private const char FieldMark = '\t';
    private const char PartMark = '|';
    private const char NameMark = ';';

    /// <summary>Nothing is known of it, and it is like no other.</summary>
    public static StatementPrint None { get; } = new();

    internal PrintName? Actor { get; init; }

    internal PrintName? Speaker { get; init; }

    internal IReadOnlyList<PrintName> Recipients { get; init; } = [];

    /// <summary>Whom and what act and condition name.</summary>
    internal IReadOnlyList<PrintName> Names { get; init; } = [];

    /// <summary>Whom the sentence names besides, but not in its dateline and not as its source.</summary>
    internal IReadOnlyList<PrintName> Others { get; init; } = [];

    internal string CameoCode { get; init; } = "";

    internal ThreatStatus Status { get; init; }

    /// <summary>Whether something is not to be done: "will not tolerate".</summary>
    internal bool IsNegated { get; init; }

    /// <summary>Dictionary forms of the act, without names.</summary>
    internal WordSketch Act { get; init; } = WordSketch.Empty;

    /// <summary>Dictionary forms of the condition, countries for their names; empty when there is none.</summary>
    internal WordSketch Condition { get; init; } = WordSketch.Empty;

    /// <summary>Runs of two words inside quotation marks.</summary>
    internal WordSketch Quoted { get; init; } = WordSketch.Empty;

    /// <summary>Runs of three words of the sentence.</summary>
    internal WordSketch Shingles { get; init; } = WordSketch.Empty;

    /// <summary>The words of the sentence that names can have.</summary>
    internal WordSketch Said { get; init; } = WordSketch.Empty;

    /// <summary>Amounts, days and areas of the act, as <see cref="ActDetails"/> writes them.</summary>
    internal IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Whom and which places the article is about.</summary>
    internal Surroundings Around { get; init; } = Surroundings.None;

    /// <summary>
    /// Strings that two statements share when it pays to compare them: parties and kind of act, smallest runs of words. A store finds
    /// candidates by them. At most 24, each below 100 units.
    /// </summary>
    public IReadOnlyList<string> BlockKeys() => PrintBlocks.Of(this);

    /// <summary>Whether the condition, when there is one, is one that none of these statements has.</summary>
    public bool HasNewCondition(IEnumerable<StatementPrint> known)
    {
        ArgumentNullException.ThrowIfNull(known);

        // The same condition is put in many ways ("if it invades", "in case of an invasion"): half of the shorter one's words must be new.
        return Condition.Count > 0 && known.All(other => Condition.Containment(other.Condition) < 0.5);
    }

    /// <summary>One line of text below 2 KB that <see cref="TryRead"/> reads, now and in later versions.</summary>
    public string Write() => string.Join(
        FieldMark,
        Version,
        Write(Actor),
        Write(Speaker),
        string.Join(NameMark, Recipients.Select(Write)),
        string.Join(NameMark, Names.Select(Write)),
        string.Join(NameMark, Others.Select(Write)),
        CameoCode,
        ((int)Status).ToString(CultureInfo.InvariantCulture),
        IsNegated ? "1" : "0",
        Act.Write(),
        Condition.Write(),
        Quoted.Write(),
        Shingles.Write(),
        Said.Write(),
        string.Join(NameMark, Details),
        Around.Names.Write(),
        Around.Countries.Write());

    /// <summary>Reads what <see cref="Write()"/> has written.</summary>
    /// <returns>False: it is of a version that is not known, or damaged.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out StatementPrint? print)
    {
        print = null;
        if (text?.Split(FieldMark) is not [Version, var actor, var speaker, var recipients, var names, var others, var code, var status, var negated,
            var act, var condition, var quoted, var shingles, var said, var details, var around, var countries]
            || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Enum.IsDefined((ThreatStatus)number)
            || WordSketch.Read(act, MostWords) is not { } actWords || WordSketch.Read(condition, MostWords) is not { } conditionWords
            || WordSketch.Read(quoted, MostQuoted) is not { } quotedRuns || WordSketch.Read(shingles, MostShingles) is not { } runs
            || WordSketch.Read(said, MostSaid) is not { } saidWords
            || WordSketch.Read(around, Surroundings.MostNames) is not { } aroundNames || WordSketch.Read(countries, Surroundings.MostCountries) is not { } aroundCountries
            || !TryReadDetails(details, out var read)
            || !TryReadNames(actor, 1, out var actors) || !TryReadNames(speaker, 1, out var speakers)
            || !TryReadNames(recipients, MostRecipients, out var against) || !TryReadNames(names, MostNames, out var named) || !TryReadNames(others, MostOthers, out var besides))
        {
            return false;
        }

        print = new StatementPrint
        {
            Actor = actors is [var first] ? first : null,
            Speaker = speakers is [var second] ? second : null,
            Recipients = against,
            Names = named,
            Others = besides,
            CameoCode = code,
            Status = (ThreatStatus)number,
            IsNegated = negated == "1",
            Act = actWords,
            Condition = conditionWords,
            Quoted = quotedRuns,
            Shingles = runs,
            Said = saidWords,
            Details = read,
            Around = new Surroundings(aroundNames, aroundCountries),
        };
        return true;
    }

    /// <summary>A name within its bounds.</summary>
    internal static PrintName Bounded(PrintName name) => name with
    {
        Words = name.Words.Length <= LongestWords ? name.Words
            : name.Words[..(name.Words.LastIndexOf(' ', LongestWords) is > 0 and var cut ? cut : LongestWords)],

        // Operators give the ids of their own lists.
        Id = name.Id is { Length: <= LongestId } id && id.AsSpan().IndexOfAny(FieldMark, PartMark, NameMark) < 0 ? id : null,
    };

    private static string Write(PrintName? name) => name is null ? ""
        : string.Join(PartMark, ((int)name.Kind).ToString(CultureInfo.InvariantCulture), name.Words, name.Country, name.Id, name.Sector);

    private static bool TryReadNames(string text, int most, out IReadOnlyList<PrintName> names)
    {
        var read = new List<PrintName>();
        names = read;
        if (text.Length == 0)
        {
            return true;
        }

        foreach (var one in text.Split(NameMark))
        {
            if (read.Count == most || one.Split(PartMark) is not [[>= '0' and <= '4'] kind, var words, var country, var id, var sector])
            {
                return false;
            }

            read.Add(new PrintName((PrintNameKind)(kind[0] - '0'), words, NullIfEmpty(country), NullIfEmpty(id), NullIfEmpty(sector)));
        }

        return true;
    }

    private static bool TryReadDetails(string text, out IReadOnlyList<string> details)
    {
        details = text.Length == 0 ? [] : text.Split(NameMark);
        return details.Count <= ActDetails.Most && details.All(detail => detail.Length is > 0 and <= ActDetails.Longest);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
