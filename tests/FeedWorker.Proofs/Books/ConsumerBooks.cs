namespace FeedWorker.Proofs.Books;

/// <summary>A consumer's closed book.</summary>
internal sealed record ConsumerBooks
{
    internal required string Name { get; init; }

    internal required int Deliveries { get; init; }

    /// <summary>Deliveries that the broker itself calls repeated.</summary>
    internal required int Redeliveries { get; init; }

    /// <summary>Deliveries whose body or properties are not as documented.</summary>
    internal required int Invalid { get; init; }

    /// <summary>The first few reasons.</summary>
    internal required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Every message by its id.</summary>
    internal required IReadOnlyDictionary<Guid, ConsumedMessage> Messages { get; init; }

    /// <summary>Messages that came more than once.</summary>
    internal int Duplicated => Messages.Values.Count(message => message.Times > 1);

    /// <summary>Messages whose repeats were not equal, byte for byte.</summary>
    internal int Differing => Messages.Values.Count(message => !message.SameBody);
}

/// <param name="Type">The exchange.</param>
/// <param name="BodyHash">SHA-256 of the first delivery's body.</param>
/// <param name="Times">How often it came.</param>
/// <param name="SameBody">Whether every delivery was equal.</param>
/// <param name="Facts">What the body says; <see langword="null"/> where the consumer does not hand it on.</param>
internal sealed record ConsumedMessage(string Type, string BodyHash, int Times, bool SameBody, BodyFacts? Facts);
