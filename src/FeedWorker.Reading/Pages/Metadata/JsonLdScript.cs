using System.Text.Json;
using FeedWorker.Reading.Decoding;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Parses the content of a JSON-LD script, mending what pages often break.</summary>
internal static class JsonLdScript
{
    private const int LargestDepth = 64;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = LargestDepth,
    };

    /// <returns><see langword="null"/> when it is no JSON.</returns>
    internal static JsonDocument? Parse(string script)
    {
        var json = script.AsSpan().Trim();
        foreach (var wrapper in (ReadOnlySpan<string>)["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["])
        {
            json = json.StartsWith(wrapper, StringComparison.Ordinal) ? json[wrapper.Length..].TrimStart() : json;
        }

        foreach (var wrapper in (ReadOnlySpan<string>)["-->", "//]]>", "/*]]>*/", "]]>", ";"])
        {
            json = json.EndsWith(wrapper, StringComparison.Ordinal) ? json[..^wrapper.Length].TrimEnd() : json;
        }

        var text = JsonSurrogates.Repair(json.ToString());
        return TryParse(text) ?? TryParse(WithoutControls(text));
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException)
        {
            // What is broken states nothing; the page's other sources do.
            return null;
        }
    }

    /// <summary>Line breaks inside strings are the commonest error.</summary>
    private static string WithoutControls(ReadOnlySpan<char> json) =>
        string.Create(json.Length, json, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
}
