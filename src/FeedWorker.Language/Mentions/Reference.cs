using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Mentions;

/// <summary>A place where the text means one of its entities: by name, by title, by pronoun.</summary>
/// <param name="Span">The words that do so: "Lavrov", "The Russian minister", "his".</param>
/// <param name="EntityId">Whom they mean: <see cref="Entity.Id"/>, the index in <c>TextAnalysis.Entities</c>.</param>
/// <param name="How">How that was found.</param>
/// <param name="Confidence">From 0 to 1; a share of such resolutions that is expected to be right.</param>
public sealed record Reference(TextSpan Span, int EntityId, Resolution How, double Confidence);
