using FeedWorker.Publishing;
using FeedWorker.Reading.Pages;
using FeedWorker.Storage;

namespace FeedWorker.Seeds;

/// <summary>Takes feeds into the store, each under the id of its normalised address.</summary>
internal sealed class FeedRegistration(FeedLedger ledger)
{
    // Each transaction waits for the disk once, however many feeds it brings, and holds up nobody for long.
    private const int AddAtOnce = 500;

    /// <summary>The address as the store keeps it; <see langword="null"/> when it is no http or https address.</summary>
    internal static string? Normalize(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? CanonicalUrl.Normalize(uri) : null;

    /// <summary>Adds the feeds that are not known yet.</summary>
    /// <returns>How many were new, and the addresses that are none.</returns>
    internal async Task<(int Added, IReadOnlyList<string> Refused)> AddAsync(IEnumerable<OpmlFeed> feeds, CancellationToken cancellationToken)
    {
        List<NewFeed> wanted = [];
        List<string> refused = [];
        foreach (var feed in feeds)
        {
            if (Normalize(feed.Url) is { } address)
            {
                wanted.Add(new NewFeed(MessageIds.Feed(address), address, feed.Title));
            }
            else
            {
                refused.Add(feed.Url);
            }
        }

        var added = 0;
        foreach (var some in wanted.Chunk(AddAtOnce))
        {
            added += await ledger.AddAsync(some, cancellationToken);
        }

        return (added, refused);
    }

    /// <summary>Takes in what the configuration names.</summary>
    /// <exception cref="InvalidDataException">The OPML file is none.</exception>
    /// <exception cref="IOException">The OPML file cannot be read.</exception>
    internal async Task<(int Added, IReadOnlyList<string> Refused)> AddConfiguredAsync(FeedsOptions options, CancellationToken cancellationToken)
    {
        List<OpmlFeed> feeds = [.. options.Urls.Select(url => new OpmlFeed(url, null))];
        if (!string.IsNullOrWhiteSpace(options.File))
        {
            await using var stream = File.OpenRead(options.File);
            feeds.AddRange(OpmlFile.Read(stream));
        }

        return await AddAsync(feeds, cancellationToken);
    }
}
