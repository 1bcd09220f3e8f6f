namespace FeedWorker.Contracts;

/// <summary>Who said it.</summary>
public sealed record Speaker
{
    /// <summary>The phrase that names the speaker; absent when the speech goes on without one.</summary>
    public TextPart? Phrase { get; init; }

    /// <summary>Full name; absent when the article names nobody.</summary>
    public string? Name { get; init; }

    /// <summary>Number of the entity in the same revision of the article.</summary>
    public int? EntityId { get; init; }

    /// <summary>Office or title.</summary>
    public string? Role { get; init; }

    /// <summary>How the name was found.</summary>
    public required SpeakerResolution Resolution { get; init; }

    /// <summary>That the name is right, from 0 to 1.</summary>
    public required double Confidence { get; init; }
}
