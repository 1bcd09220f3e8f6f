using System.Net;
using System.Text;
using System.Text.Json;
using static FeedWorker.Reading.Pages.Metadata.JsonLdValues;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>The posts of a live blog, as its JSON-LD tells them: pages show the first few and fetch the others by script.</summary>
internal static class LivePosts
{
    // The longest live blogs of a day; the text is cut at 200,000 units anyway.
    private const int MostPosts = 1_000;

    /// <returns>Their headlines and texts as markup, in the order given; <see langword="null"/> when there are none.</returns>
    internal static string? Markup(JsonElement thing)
    {
        if (!thing.TryGetProperty("liveBlogUpdate", out var posts))
        {
            return null;
        }

        var markup = new StringBuilder();
        foreach (var post in posts.ValueKind == JsonValueKind.Array ? posts.EnumerateArray().Take(MostPosts) : [posts])
        {
            if (post.ValueKind == JsonValueKind.Object)
            {
                Append(markup, post);
            }
        }

        return markup.Length == 0 ? null : markup.ToString();
    }

    private static void Append(StringBuilder markup, JsonElement post)
    {
        // Escaped once more than markup is: what JSON-LD states as a text may be escaped, and is read so.
        var body = WebUtility.HtmlDecode(Text(post, "articleBody") ?? Text(post, "description") ?? "");
        var headline = Text(post, "headline");
        if (body.Length == 0)
        {
            return;
        }

        if (headline is not null && !body.StartsWith(headline, StringComparison.Ordinal))
        {
            markup.Append("<h2>").Append(Escaped(WebUtility.HtmlDecode(headline))).Append("</h2>");
        }

        if (body.Contains("</", StringComparison.Ordinal))
        {
            markup.Append("<div>").Append(WebUtility.HtmlEncode(body)).Append("</div>");
            return;
        }

        foreach (var line in body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            markup.Append("<p>").Append(Escaped(line)).Append("</p>");
        }
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(WebUtility.HtmlEncode(text));
}
