using System.Text.Json;
using static FeedWorker.Reading.Pages.Metadata.JsonLdValues;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>What the JSON-LD of a page says that the page is. Told of each script; what stands inside lists of other pages is passed over.</summary>
internal sealed class StatedKinds
{
    // A graph of a page has a dozen things; the rest of a longer one says nothing new.
    private const int MostThings = 500;

    // An article may name one or two others, and itself twice.
    private const int FewestOfList = 5;

    private static readonly string[] _inner = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>An article, a posting, a report, a review or a recipe. A page that states many is a list of them.</summary>
    internal bool IsArticle => _articles is > 0 and < FewestOfList;

    internal bool IsVideo { get; private set; }

    /// <summary>A page with the date of its publication. Site builders write it on lists, too.</summary>
    internal bool IsDatedPage { get; private set; }

    /// <summary>A collection, a list of results, or a list of items.</summary>
    internal bool IsCollection { get; private set; }

    /// <summary>The article is not for everybody: <c>isAccessibleForFree</c> is false.</summary>
    internal bool IsForPayers { get; private set; }

    /// <summary>Words of the whole article; 0 when not stated.</summary>
    internal int WordCount { get; private set; }

    private int _articles;

    internal void Note(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; waiting.Count > 0 && seen < MostThings; seen++)
        {
            var next = waiting.Dequeue();
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in next.EnumerateArray().Take(MostThings))
                {
                    waiting.Enqueue(item);
                }
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                NoteThing(next);
                foreach (var property in _inner)
                {
                    if (next.TryGetProperty(property, out var inner))
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
    }

    private void NoteThing(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type))
        {
            return;
        }

        var isArticle = Is(type, "Article") || Is(type, "Posting") || Is(type, "Report") || Is(type, "Review") || Is(type, "Recipe");
        IsDatedPage |= Is(type, "WebPage") && thing.TryGetProperty("datePublished", out _);
        _articles += isArticle ? 1 : 0;
        IsVideo |= Is(type, "VideoObject");
        IsCollection |= Is(type, "CollectionPage") || Is(type, "SearchResultsPage") || Is(type, "ItemList");
        if (!isArticle)
        {
            return;
        }

        IsForPayers |= thing.TryGetProperty("isAccessibleForFree", out var free) && IsFalse(free);
        if (thing.TryGetProperty("wordCount", out var words))
        {
            WordCount = Math.Max(WordCount, Number(words));
        }
    }

    private static bool Is(JsonElement type, string ending) => type.ValueKind switch
    {
        JsonValueKind.String => (String(type) ?? "").EndsWith(ending, StringComparison.Ordinal),
        JsonValueKind.Array => type.EnumerateArray().Take(8).Any(one => (String(one) ?? "").EndsWith(ending, StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary><c>false</c>, "False", "http://schema.org/False": pages write all three.</summary>
    private static bool IsFalse(JsonElement value) =>
        value.ValueKind == JsonValueKind.False || (String(value) ?? "").EndsWith("false", StringComparison.OrdinalIgnoreCase);

    private static int Number(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)) || int.TryParse(String(value), out number) ? number : 0;
}
