using System.Text.Json;
using FeedWorker.Reading.Feeds;

namespace FeedWorker.Commands.Analyze;

/// <summary>The <c>feed</c> part of a line.</summary>
internal static class FeedJson
{
    internal static void Write(Utf8JsonWriter json, FeedDocument feed)
    {
        json.WriteStartObject("feed");
        json.WriteString("format", feed.Format);
        json.WriteString("title", feed.Title);
        json.WriteString("link", feed.Link);
        json.WriteString("id", feed.Id);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        json.WriteInstant("updatedAt", feed.UpdatedAt);
        json.WriteStrings("problems", feed.Problems);
        json.WriteStartArray("items");
        foreach (var item in feed.Items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        json.WriteString("summary", item.Summary);
        json.WriteString("content", item.Content);
        json.WriteInstant("publishedAt", item.PublishedAt);
        json.WriteInstant("updatedAt", item.UpdatedAt);
        json.WriteStartArray("authors");
        foreach (var author in item.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            json.WriteString("email", author.Email);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("categories", item.Categories);
        json.WriteString("rights", item.Rights);
        json.WriteStartArray("enclosures");
        foreach (var enclosure in item.Enclosures)
        {
            json.WriteStartObject();
            json.WriteString("url", enclosure.Url);
            json.WriteString("type", enclosure.Type);
            if (enclosure.Length is { } length)
            {
                json.WriteNumber("length", length);
            }
            else
            {
                json.WriteNull("length");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
