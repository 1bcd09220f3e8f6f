using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FeedWorker.Reading.Feeds;
using FeedWorker.Reading.Pages;
using FeedWorker.Storage;

namespace FeedWorker.Pipeline;

/// <summary>From the items of a feed to the articles that are noted.</summary>
internal static partial class ItemNotes
{
    /// <summary>One for each item with an address, in the feed's order; a repeated address counts once, its first item wins.</summary>
    internal static IReadOnlyList<NotedItem> Noted(FeedDocument feed)
    {
        var noted = new List<NotedItem>(feed.Items.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in feed.Items)
        {
            if (item.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri)
                && CanonicalUrl.Normalize(uri) is { } address && seen.Add(address))
            {
                noted.Add(new NotedItem(address, uri.AbsoluteUri, PlainTitle(item.Title), Hash(item), item.PublishedAt));
            }
        }

        return noted;
    }

    /// <summary>A title without markup; <see langword="null"/> when nothing is left.</summary>
    internal static string? PlainTitle(string? title)
    {
        var plain = title is null ? null : WebUtility.HtmlDecode(Markup().Replace(title, " ")).Trim();
        return string.IsNullOrEmpty(plain) ? null : plain;
    }

    // Another hash means that the item says something new, so that its page is worth another look.
    private static string Hash(FeedItem item)
    {
        var parts = string.Join('\n', item.Title, item.Summary, item.Content,
            item.UpdatedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture),
            item.PublishedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
    }

    [GeneratedRegex("<[^>]{0,1000}>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
