using FeedWorker.Language.Entities;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Entities;

/// <summary>A text with its mentions marked by hand.</summary>
/// <param name="Id">Name of the document.</param>
/// <param name="Text">The text, as published.</param>
/// <param name="Mentions">In text order, without overlap.</param>
internal sealed record LabelledText(string Id, string Text, IReadOnlyList<LabelledSpan> Mentions)
{
    /// <summary>The types that its file labels: a word outside of any mention may still be one of the others.</summary>
    internal IReadOnlyList<EntityType> Labelled { get; init; } = [];

    /// <summary>Part of the world that it is from; empty when the file does not say.</summary>
    internal string Region { get; init; } = "";
}

/// <summary>A mention marked by hand.</summary>
/// <param name="Span">Its units.</param>
/// <param name="Types">The types it may have; more than one when the set does not tell them apart, none when it is no mention for certain.</param>
internal sealed record LabelledSpan(TextSpan Span, IReadOnlyList<EntityType> Types);
