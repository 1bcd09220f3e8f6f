using System.IO.Compression;
using System.Text.Json;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Entities;

/// <summary>Reads a file of one JSON object a line: <c>{"id", "region", "text", "entities": [{"start", "end", "type"}]}</c>, positions in UTF-16 units.</summary>
internal static class WorldwideFile
{
    /// <exception cref="InvalidDataException">A line is no such object.</exception>
    internal static List<LabelledText> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var texts = new List<LabelledText>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                texts.Add(Text(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or InvalidDataException)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}, line {number}: {e.Message}", e);
            }
        }

        return texts;
    }

    private static LabelledText Text(JsonElement json)
    {
        var mentions = json.GetProperty("entities").EnumerateArray()
            .Select(e => new LabelledSpan(
                new TextSpan(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()),
                [Enum.Parse<EntityType>(e.GetProperty("type").GetString() ?? "", ignoreCase: true)]))
            .OrderBy(mention => mention.Span.Start);
        var text = json.GetProperty("text").GetString() ?? "";
        LabelledSpan[] spans = [.. mentions];
        if (spans.Any(mention => mention.Span.End > text.Length))
        {
            throw new InvalidDataException($"{json.GetProperty("id")} has an entity behind its end.");
        }

        return new LabelledText(json.GetProperty("id").GetString() ?? "", text, spans)
        {
            Region = json.TryGetProperty("region", out var region) ? region.GetString() ?? "" : "",
        };
    }
}
