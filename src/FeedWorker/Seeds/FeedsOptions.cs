namespace FeedWorker.Seeds;

/// <summary>Feeds that are taken in at every start, beside those that the store knows. Section <c>Feeds</c>.</summary>
public sealed class FeedsOptions
{
    /// <summary>An OPML file. Default none.</summary>
    public string? File { get; init; }

    /// <summary>Addresses of feeds. Default none.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Whether the configuration names any feed.</summary>
    internal bool NameAny => !string.IsNullOrWhiteSpace(File) || Urls.Count > 0;
}
