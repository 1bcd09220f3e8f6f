using System.Globalization;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>The strings by which candidates for a comparison are found.</summary>
internal static class PrintBlocks
{
    // Of two sentences with a third of their runs in common, the six smallest runs agree in one at least in nine of ten cases.
    private const int ShingleKeys = 6;

    private const int QuoteKeys = 4;

    // The first three digits of a CAMEO code: 138 for 1381 to 1385.
    private const int FamilyLength = 3;

    internal static IReadOnlyList<string> Of(StatementPrint print)
    {
        var keys = new List<string>();
        var family = print.CameoCode.Length > FamilyLength ? print.CameoCode[..FamilyLength] : print.CameoCode;
        var actors = Keys(print.Actor).Concat(Keys(print.Speaker)).Distinct().ToList();
        var recipients = print.Recipients.Select(recipient => recipient.Key).OfType<string>().Distinct().ToList();
        foreach (var actor in actors)
        {
            keys.Add($"a:{actor}:{family}");
            keys.AddRange(recipients.Take(2).Select(recipient => $"b:{actor}:{recipient}"));
        }

        keys.AddRange(recipients.Take(2).Select(recipient => $"r:{recipient}:{family}"));
        foreach (var hash in print.Quoted.Smallest(QuoteKeys))
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"q:{hash:x8}"));
        }

        foreach (var hash in print.Shingles.Smallest(ShingleKeys))
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"s:{hash:x8}"));
        }

        return keys;
    }

    // A person whose country only one outlet tells is found by the surname.
    private static IEnumerable<string> Keys(PrintName? name) =>
        name is null ? [] : new[] { name.Country, name.Kind == PrintNameKind.Person || name.Country is null ? name.LastWord : null }.OfType<string>();
}
