using System.IO.Compression;
using System.Text.Json;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Entities;

/// <summary>Reads a file of one JSON object a line: <c>{"id", "region", "text", "entities": [{"start", "end", "type"}]}</c>, positions in UTF-16 units.</summary>
internal static class WorldwideFile
{
    internal static List<LabelledText> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var texts = new List<LabelledText>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                using var json = JsonDocument.Parse(line);
                texts.Add(Text(json.RootElement));
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
        return new LabelledText(json.GetProperty("id").GetString() ?? "", json.GetProperty("text").GetString() ?? "", [.. mentions])
        {
            Region = json.TryGetProperty("region", out var region) ? region.GetString() ?? "" : "",
        };
    }
}
