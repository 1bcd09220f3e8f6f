using System.IO.Compression;
using System.Text.Json;

namespace FeedWorker.Benchmarks.Analysis;

/// <summary>Texts of a file of JSON lines.</summary>
internal static class TextFile
{
    internal static async Task<IReadOnlyList<string>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var bytes = file.OpenRead();
        await using var plain = file.Extension == ".gz" ? new GZipStream(bytes, CompressionMode.Decompress) : (Stream)bytes;
        using var reader = new StreamReader(plain);
        var texts = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length > 0 && JsonDocument.Parse(line).RootElement.TryGetProperty("text", out var text))
            {
                texts.Add(text.GetString() ?? "");
            }
        }

        return texts;
    }
}
