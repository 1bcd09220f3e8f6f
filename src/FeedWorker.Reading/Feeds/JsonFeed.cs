using System.Text.Json;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Feeds.Html;
using FeedWorker.Reading.Feeds.Xml;

namespace FeedWorker.Reading.Feeds;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Forgiving = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    internal static FeedReadOutcome Read(string text, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonSurrogates.Repair(text), Forgiving);
            return Read(document.RootElement, new FeedNotes(address, []));
        }
        catch (JsonException broken)
        {
            return new FeedReadOutcome.Unreadable($"not JSON: {broken.Message}");
        }
    }

    private static FeedReadOutcome Read(JsonElement root, FeedNotes notes)
    {
        if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array))
        {
            return new FeedReadOutcome.Unreadable("JSON without a feed: no list \"items\"");
        }

        var home = Text(root, "home_page_url");
        var id = Text(root, "feed_url");
        var feedAuthors = Authors(root);
        var site = WebAddress.Resolve(notes.Address?.AbsoluteUri, home ?? id) ?? notes.Address?.AbsoluteUri;
        return new FeedReadOutcome.Read(new()
        {
            Format = "json",
            Title = notes.Clean(Escaped(Text(root, "title")), site),
            Link = WebAddress.Resolve(site, home),
            Id = id,
            Description = notes.Clean(Escaped(Text(root, "description")), site),
            Language = Text(root, "language"),
            Items = notes.Items([.. items.EnumerateArray()], item => ReadItem(item, feedAuthors, site, notes)),
            Problems = notes.Problems,
        });
    }

    private static FeedItem ReadItem(JsonElement item, IReadOnlyList<FeedPerson> feedAuthors, string? site, FeedNotes notes)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("it is no object");
        }

        var own = Authors(item);
        return new()
        {
            Id = Text(item, "id"),
            Url = WebAddress.Resolve(site, Text(item, "url") ?? Text(item, "external_url")) ?? (Text(item, "id") is { } id && WebAddress.IsWebPage(id) ? id : null),
            Title = notes.Clean(Escaped(Text(item, "title")), site),
            Summary = notes.Clean(Escaped(Text(item, "summary")), site),
            Content = notes.Clean(Text(item, "content_html"), site) ?? notes.Clean(Escaped(Text(item, "content_text")), site),
            PublishedAt = notes.Date(Texts(item, "date_published")),
            UpdatedAt = notes.Date(Texts(item, "date_modified")),
            Authors = own.Count > 0 ? own : feedAuthors,
            Categories = CategoryReading.Distinct(List(item, "tags").Select(Value)),
            Enclosures = [.. List(item, "attachments").Select(one => Attachment(one, site)).OfType<FeedEnclosure>()],
        };
    }

    private static FeedEnclosure? Attachment(JsonElement attachment, string? site) =>
        attachment.ValueKind == JsonValueKind.Object && WebAddress.Resolve(site, Text(attachment, "url")) is { } url
            ? new(url, Text(attachment, "mime_type"), EnclosureReading.Length(Text(attachment, "size_in_bytes")))
            : null;

    // 1.0 has one "author", 1.1 a list.
    private static IReadOnlyList<FeedPerson> Authors(JsonElement holder)
    {
        JsonElement[] stated = [.. List(holder, "authors"), .. holder.TryGetProperty("author", out var one) ? [one] : Array.Empty<JsonElement>()];
        return Persons.Distinct(stated.Select(author => author.ValueKind == JsonValueKind.Object ? Persons.Read(Text(author, "name")) : Persons.Read(Value(author))));
    }

    private static JsonElement.ArrayEnumerator List(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static IEnumerable<string> Texts(JsonElement holder, string name) => Text(holder, name) is { } text ? [text] : [];

    private static string? Text(JsonElement holder, string name) => holder.TryGetProperty(name, out var value) ? Value(value) : null;

    // Some feeds write their ids as numbers.
    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Elements.NullIfBlank(CharCleaning.Clean(value.GetString()!)), // a string has a text
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Plain by its definition.
    private static string? Escaped(string? text) => text is null ? null : Markup.Escape(text);
}
