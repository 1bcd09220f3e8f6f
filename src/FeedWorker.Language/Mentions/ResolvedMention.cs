namespace FeedWorker.Language.Mentions;

/// <summary>Whom a phrase stands for.</summary>
/// <param name="Entity">The entity of the text; <see langword="null"/> when the text names nobody.</param>
/// <param name="Name">The full name; <see langword="null"/> when the text names nobody.</param>
/// <param name="Role">Office or title, from the phrase itself or from the entity; <see langword="null"/> when none is stated.</param>
/// <param name="How">How it was found.</param>
/// <param name="Confidence">From 0 to 1; a share of such resolutions that is expected to be right.</param>
public sealed record ResolvedMention(Entity? Entity, string? Name, string? Role, Resolution How, double Confidence)
{
    /// <summary>Nobody.</summary>
    public static ResolvedMention Nobody { get; } = new(null, null, null, Resolution.None, 0);
}
