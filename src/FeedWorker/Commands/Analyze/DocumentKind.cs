using System.Text.RegularExpressions;
using FeedWorker.Reading.Decoding;

namespace FeedWorker.Commands.Analyze;

/// <summary>What a file holds.</summary>
internal enum DocumentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Page,

    /// <summary>A feed of any format.</summary>
    Feed,
}

/// <summary>Tells what a file holds: by content type, else by name, else by how it begins once decoded.</summary>
internal static partial class DocumentKinds
{
    // A multiple of four, so that no wide unit is cut. Feeds exist that begin with a long comment.
    private const int HeadBytes = 8 * 1024;

    internal static DocumentKind Of(string? contentType, string path, ReadOnlyMemory<byte> bytes) =>
        ByContentType(contentType) ?? ByName(path) ?? ByBeginning(contentType, bytes);

    // "text/plain" decides nothing: servers that do not know a type send it for feeds and pages too.
    private static DocumentKind? ByContentType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            null => null,
            "text/html" or "application/xhtml+xml" => DocumentKind.Page,
            var type when type.EndsWith("xml", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) => DocumentKind.Feed,
            _ => null,
        };

    private static DocumentKind? ByName(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => DocumentKind.Page,
            ".txt" or ".md" => DocumentKind.Text,
            ".rss" or ".atom" or ".rdf" => DocumentKind.Feed,
            _ => null,
        };
    }

    private static DocumentKind ByBeginning(string? contentType, ReadOnlyMemory<byte> bytes)
    {
        var head = TextDecoder.Decode(bytes[..Math.Min(bytes.Length, HeadBytes)], contentType).Text.TrimStart();
        if (head.StartsWith('{'))
        {
            return head.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Feed : DocumentKind.Text;
        }

        if (!head.StartsWith('<'))
        {
            return DocumentKind.Text;
        }

        var root = Root().Match(head);
        return root.Groups["page"].Success ? DocumentKind.Page
            : root.Success || head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Feed
            : DocumentKind.Text;
    }

    // The first of them decides: an item may hold a page, and a page may show a feed.
    [GeneratedRegex(
        @"<(?:(?<page>!doctype\s+html|html|head|body)|(?:\w+:)?(?:rss|rdf|feed|channel|item|entry|urlset|sitemapindex))(?:[\s/>]|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
