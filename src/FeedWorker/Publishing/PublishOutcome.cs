namespace FeedWorker.Publishing;

/// <summary>What became of one message.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>It is delivered for good.</summary>
    internal sealed record Confirmed : PublishOutcome
    {
        internal static Confirmed One { get; } = new();
    }

    /// <summary>
    /// The bus cannot take messages now, or nobody knows whether it took this one; not this message's fault, so it uses up no attempt.
    /// </summary>
    internal sealed record Unavailable(string Why) : PublishOutcome;

    /// <summary>The bus lives, but messages of this type lead nowhere now: no queue is bound, a queue is full. It uses up no attempt.</summary>
    internal sealed record Undeliverable(string Why) : PublishOutcome;

    /// <summary>The bus will not take this message.</summary>
    /// <param name="Why">For people.</param>
    /// <param name="ForGood">Another attempt could not end otherwise.</param>
    internal sealed record Rejected(string Why, bool ForGood = false) : PublishOutcome;
}
