namespace FeedWorker.Reading.Pages.Markup;

/// <summary>A page's source, made safe and small for the parser.</summary>
/// <param name="Html">Balanced markup without scripts, styles, comments and drawings.</param>
/// <param name="JsonLd">The contents of its <c>application/ld+json</c> scripts, in order.</param>
internal sealed record SimplifiedSource(string Html, IReadOnlyList<string> JsonLd);
