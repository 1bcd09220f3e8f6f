namespace FeedWorker.Reading.Feeds;

/// <summary>From the bytes of a feed to its items: RSS 0.9x to 2.0, Atom 0.3 and 1.0, RDF, JSON Feed, news sitemaps.</summary>
public static class FeedReader
{
    /// <summary>Reads one feed. Never throws for anything that the bytes hold.</summary>
    /// <param name="body">The bytes as served, after decompression.</param>
    /// <param name="contentType">The Content-Type header; <see langword="null"/> when there was none.</param>
    /// <param name="address">The final address, for relative links; <see langword="null"/> when it is not known.</param>
    public static FeedReadOutcome Read(ReadOnlyMemory<byte> body, string? contentType, Uri? address) =>
        new FeedReadOutcome.Unreadable("not yet");
}
