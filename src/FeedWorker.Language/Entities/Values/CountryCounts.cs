using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Values;

/// <summary>How often a text names each country or its people; counted when it is first asked.</summary>
internal sealed class CountryCounts(SegmentedText text, Gazetteer gazetteer)
{
    private Dictionary<string, int>? _counts;

    /// <summary>The one of some countries that the text names most; <see langword="null"/> when it names none, or two as often.</summary>
    internal string? Most(ReadOnlySpan<string> countries)
    {
        _counts ??= Count();
        string? most = null;
        var (best, tie) = (0, false);
        foreach (var country in countries)
        {
            var count = _counts.GetValueOrDefault(country);
            tie = count > best ? false : tie || (count == best && count > 0);
            (most, best) = count > best ? (country, count) : (most, best);
        }

        return tie ? null : most;
    }

    private Dictionary<string, int> Count()
    {
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            // Two words as well: "Sri Lankan", "New Zealand".
            if (!char.IsUpper(text.Word(i)[0]))
            {
                continue;
            }

            var entry = gazetteer.Find(text.Word(i)) ?? (i + 1 < text.Tokens.Count ? gazetteer.Find(text.SpanOf(i, i + 2).In(text.Text)) : null);
            if (entry is { CountryCode: { } code })
            {
                counts[code] = counts.GetValueOrDefault(code) + 1;
            }
        }

        return counts;
    }
}
