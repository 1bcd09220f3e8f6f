using FeedWorker.Language.Tokens;

namespace FeedWorker.Commands.Analyze.Html;

/// <summary>Something to show at its place in the text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Classes">How it looks: classes of <c>report.css</c>.</param>
/// <param name="Group">What it belongs to: marks and cards of one group light up together.</param>
/// <param name="Note">What a pointer that rests on it is told; <see langword="null"/> for nothing.</param>
/// <param name="HasPlace">Whether it begins where the card of its group leads.</param>
internal sealed record Mark(TextSpan Span, string Classes, string Group, string? Note, bool HasPlace = false);
