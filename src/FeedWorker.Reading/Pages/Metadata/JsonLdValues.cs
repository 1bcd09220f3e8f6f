using System.Net;
using System.Text.Json;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Values of schema.org objects, which may stand alone, in a list, or behind a reference.</summary>
internal static class JsonLdValues
{
    private const int MostTypes = 8;

    internal static IEnumerable<string> Types(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [String(type) ?? ""],
            JsonValueKind.Array => type.EnumerateArray().Take(MostTypes).Select(item => String(item) ?? ""),
            _ => [],
        };
    }

    internal static bool TypeOf(JsonElement thing, string name) => Types(thing).Contains(name, StringComparer.Ordinal);

    internal static bool Has(JsonElement thing, string property) => thing.TryGetProperty(property, out _);

    internal static string? Text(JsonElement thing, string property)
    {
        if (!thing.TryGetProperty(property, out var value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@id", out var id) ? String(id) : String(value);
    }

    /// <summary>The text without the signs that stand for what could not be read; <see langword="null"/> for other values and an empty one.</summary>
    internal static string? String(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Replace("\uFFFD", "", StringComparison.Ordinal) is { Length: > 0 } text // a string has a text
            ? text
            : null;

    /// <summary>Values are often escaped a second time.</summary>
    internal static string? Clean(string? value)
    {
        var text = WebUtility.HtmlDecode(value)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
