using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats.Novelty;

/// <summary>
/// Whom and which places an article is about: "the mayor", "the union" are told from others by them. Names of its first sentences, its dateline
/// and those around the statement, hashed.
/// </summary>
/// <param name="Names">Names that are no country.</param>
/// <param name="Countries">Countries of whatever is named.</param>
internal sealed record Surroundings(WordSketch Names, WordSketch Countries)
{
    internal const int MostNames = 24;
    internal const int MostCountries = 8;

    // The lead and what follows it; later an article turns to other things.
    private const int LeadSentences = 4;

    internal static Surroundings None { get; } = new(WordSketch.Empty, WordSketch.Empty);

    internal bool IsEmpty => Names.Count == 0 && Countries.Count == 0;

    /// <summary>What surrounds a sentence; names of sources are left out.</summary>
    internal static Surroundings Of(SegmentedText text, TextSpan sentence, Func<TextSpan, IEnumerable<PrintName>> namesIn)
    {
        var at = text.SentenceAt(sentence.Start);
        var near = Enumerable.Range(0, text.Sentences.Count).Take(LeadSentences).Concat(Enumerable.Range(at - 1, 3)).Distinct()
            .Where(index => index >= 0 && index < text.Sentences.Count);
        var names = near.SelectMany(index => namesIn(text.Sentences[index].Span)).Where(name => !name.IsAnybody).ToList();
        return new Surroundings(
            new WordSketch(names.Where(name => name.Kind != PrintNameKind.Country && name.Words.Length > 0).Select(HashOf), MostNames),
            new WordSketch(names.Select(name => name.Country).OfType<string>().Select(code => PrintWords.Hash(code)), MostCountries));
    }

    /// <summary>Whether two articles can be about the same. A country alone tells it only where one names nothing else.</summary>
    internal static Sameness Compare(Surroundings a, Surroundings b) =>
        a.IsEmpty || b.IsEmpty ? Sameness.Unknown
        : a.Names.Count > 0 && b.Names.Count > 0 ? a.Names.Shared(b.Names) > 0 ? Sameness.Same : Sameness.Other
        : a.Countries.Count > 0 && b.Countries.Count > 0 ? a.Countries.Shared(b.Countries) > 0 ? Sameness.Same : Sameness.Other
        : Sameness.Unknown;

    /// <summary>Whether a name stands there.</summary>
    internal bool Has(PrintName name) => name.Words.Length > 0 && Names.Has(HashOf(name)) || name.Country is { } code && Countries.Has(PrintWords.Hash(code));

    private static uint HashOf(PrintName name) => PrintWords.Hash(name.Kind == PrintNameKind.Person ? name.LastWord : name.Words);
}
