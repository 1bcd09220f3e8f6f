using System.IO.Compression;
using System.Text.Json;

namespace FeedWorker.Commands.Analyze;

/// <summary>Finds the documents of the command's arguments, in order, without reading ahead.</summary>
internal static class InputDocuments
{
    internal static IEnumerable<InputDocument> Enumerate(IEnumerable<string> inputs) =>
        Unnumbered(inputs).Select((document, number) => document with { Number = number });

    private static IEnumerable<InputDocument> Unnumbered(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (Directory.Exists(input))
            {
                foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    foreach (var document in FromFile(file, Path.GetRelativePath(input, file).Replace('\\', '/')))
                    {
                        yield return document;
                    }
                }
            }
            else
            {
                foreach (var document in FromFile(input, Path.GetFileName(input)))
                {
                    yield return document;
                }
            }
        }
    }

    private static IEnumerable<InputDocument> FromFile(string path, string id) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase)
            ? FromLines(path, id)
            : [new InputDocument(id, null, null, null, new InputContent.StoredFile(path))];

    private static IEnumerable<InputDocument> FromLines(string path, string fileId)
    {
        using var reader = new BoundedLineReader(Open(path));
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!; // a file always lies in a folder
        var number = 0;
        while (reader.ReadLine(out var tooLong) is { } line)
        {
            number++;
            if (tooLong)
            {
                yield return Broken($"{fileId}:{number}", $"line {number} is longer than {BoundedLineReader.MaxCharacters:N0} characters");
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                yield return FromLine(line, folder, $"{fileId}:{number}");
            }
        }
    }

    private static InputDocument FromLine(string line, string folder, string fallbackId)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Broken(fallbackId, "not a JSON object");
            }

            var url = String(root, "url") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
            var publishedAt = root.TryGetProperty("publishedAt", out var date) && date.ValueKind == JsonValueKind.String
                && date.TryGetDateTimeOffset(out var instant) ? instant : (DateTimeOffset?)null;
            return new InputDocument(
                String(root, "id") ?? fallbackId, url, String(root, "contentType"), publishedAt, Content(root, folder));
        }
        catch (JsonException e)
        {
            return Broken(fallbackId, $"not JSON: {e.Message}");
        }
        catch (InvalidOperationException e)
        {
            // A string that holds half of a surrogate pair as an escape.
            return Broken(fallbackId, $"not readable JSON: {e.Message}");
        }
    }

    private static InputContent Content(JsonElement root, string folder)
    {
        InputContent?[] given =
        [
            String(root, "text") is { } text ? new InputContent.Text(text) : null,
            String(root, "html") is { } html ? new InputContent.Html(html) : null,
            String(root, "feed") is { } feed ? new InputContent.Feed(feed) : null,
            String(root, "path") is { } path ? new InputContent.StoredFile(Path.Combine(folder, path)) : null,
        ];
        var contents = given.OfType<InputContent>().ToArray();
        return contents is [var only]
            ? only
            : new InputContent.Broken($"needs exactly one of text, html, feed and path; has {contents.Length}");
    }

    private static string? String(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static InputDocument Broken(string id, string why) => new(id, null, null, null, new InputContent.Broken(why));

    /// <summary>Opens a file, decompressing <c>.gz</c>.</summary>
    internal static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
