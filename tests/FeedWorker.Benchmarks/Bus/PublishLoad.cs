using FeedWorker.Publishing;

namespace FeedWorker.Benchmarks.Bus;

/// <summary>What is published, and where.</summary>
internal sealed record PublishLoad(
    string Host, int Port, string VirtualHost, string User, string Password, int Messages, int Bytes, int InFlight)
{
    internal const string Exchange = MessageCatalog.QuotePublished;

    /// <summary>One body for all; what it says matters to nobody.</summary>
    internal byte[] Body { get; } = [.. "{\"text\":\""u8, .. Enumerable.Repeat((byte)'a', Bytes - 11), .. "\"}"u8];
}
