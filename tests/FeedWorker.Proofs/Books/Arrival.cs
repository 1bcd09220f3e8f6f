namespace FeedWorker.Proofs.Books;

/// <summary>One delivery to a consumer.</summary>
/// <param name="Id">The message id of the AMQP properties.</param>
/// <param name="Type">The exchange that it came through.</param>
/// <param name="BodyHash">SHA-256 of the body, hexadecimal.</param>
/// <param name="Redelivered">Whether the broker says that it delivers it again.</param>
/// <param name="Problems">What differs from what is documented; empty when nothing does.</param>
internal sealed record Arrival(Guid Id, string Type, string BodyHash, bool Redelivered, IReadOnlyList<string> Problems)
{
    /// <summary>What the body says; <see langword="null"/> where the consumer does not hand it on.</summary>
    internal BodyFacts? Facts { get; init; }
}
