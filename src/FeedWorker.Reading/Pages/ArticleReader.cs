namespace FeedWorker.Reading.Pages;

/// <summary>From the bytes of a page to the article on it.</summary>
public static class ArticleReader
{
    /// <summary>Reads one page. Never throws for anything that the bytes hold.</summary>
    /// <param name="body">The bytes as served, after decompression.</param>
    /// <param name="contentType">The Content-Type header; <see langword="null"/> when there was none.</param>
    /// <param name="address">The final address; <see langword="null"/> when it is not known.</param>
    public static ArticleReadOutcome Read(ReadOnlyMemory<byte> body, string? contentType, Uri? address) =>
        new ArticleReadOutcome.Unreadable("not yet");
}
