using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats;

namespace FeedWorker.Language;

/// <summary>Everything that was found in one text. All spans are half-open UTF-16 spans of <see cref="SegmentedText.Text"/>.</summary>
public sealed record TextAnalysis
{
    /// <summary>The text, cut into paragraphs, sentences and tokens.</summary>
    public required SegmentedText Segments { get; init; }

    /// <summary>The part of speech of every token and the tree of every sentence.</summary>
    public required SyntaxTrees Syntax { get; init; }

    /// <summary>
    /// ISO 639-1 code of the text's language; <see langword="null"/> when it is too short to tell or of a language that is not known, which is
    /// read as English. Of any other, entities are an attempt, quotes are told by quotation marks alone, and there are no threats.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>What the text names, in the order of first mention; <see cref="Entity.Id"/> is the index here.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Every place where the text means one of the entities: by name, by title, by pronoun; in text order.</summary>
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>Durations and relative times, in text order.</summary>
    public required IReadOnlyList<TimeExpression> Times { get; init; }

    /// <summary>Who said what, in text order.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Threat statements of every status, in text order.</summary>
    public required IReadOnlyList<ThreatStatement> Threats { get; init; }
}
