using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities;

/// <summary>A place in the text where something is named.</summary>
/// <param name="Span">The name, without title or article.</param>
/// <param name="Type">What it names.</param>
/// <param name="Value">For a date its ISO 8601 form, for money amount and ISO 4217 code (<c>340000000 CAD</c>); <see langword="null"/> otherwise, or when the text is not exact enough.</param>
public sealed record EntityMention(TextSpan Span, EntityType Type, string? Value = null);
