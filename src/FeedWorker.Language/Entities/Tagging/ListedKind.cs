namespace FeedWorker.Language.Entities.Tagging;

/// <summary>What a name of the long lists stands for. The model files depend on the numbers.</summary>
internal enum ListedKind
{
    Person,
    Body,
    Subdivision,

    /// <summary>A town of more than one word, or one that a state or division is governed from.</summary>
    Town,
}
