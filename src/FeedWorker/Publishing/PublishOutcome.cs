namespace FeedWorker.Publishing;

/// <summary>What became of one message.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>It is delivered for good.</summary>
    internal sealed record Confirmed : PublishOutcome;

    /// <summary>The bus cannot take messages now; not this message's fault, so it uses up no attempt.</summary>
    internal sealed record Unavailable(string Why) : PublishOutcome;

    /// <summary>The bus will not take this message.</summary>
    internal sealed record Rejected(string Why) : PublishOutcome;
}
