using System.Text.Json;

namespace FeedWorker.Proofs.Books;

/// <summary>What the books need of a message's body, read with nothing of the worker's.</summary>
internal sealed record BodyFacts
{
    internal required Guid MessageId { get; init; }

    internal required string MessageType { get; init; }

    /// <summary>Of an article only.</summary>
    internal Guid? ArticleId { get; init; }

    /// <summary>Of an article only.</summary>
    internal int? Revision { get; init; }

    /// <summary>The address that an article was fetched from.</summary>
    internal string? Url { get; init; }

    /// <summary>Of a threat statement, detected or sighted.</summary>
    internal string? StatementKey { get; init; }

    /// <summary>Why a statement counts as new; of a detected one only.</summary>
    internal string? Reason { get; init; }

    /// <exception cref="JsonException">The body is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It lacks what every message has.</exception>
    internal static BodyFacts Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return new BodyFacts
        {
            MessageId = root.GetProperty("messageId").GetGuid(),
            MessageType = root.GetProperty("messageType").GetString() ?? "",
            ArticleId = root.TryGetProperty("articleId", out var article) ? article.GetGuid() : null,
            Revision = root.TryGetProperty("revision", out var revision) ? revision.GetInt32() : null,
            Url = root.TryGetProperty("url", out var url) ? url.GetString() : null,
            StatementKey = root.TryGetProperty("statement", out var statement) ? statement.GetProperty("statementKey").GetString() : null,
            Reason = root.TryGetProperty("reason", out var reason) && reason.ValueKind is JsonValueKind.String ? reason.GetString() : null,
        };
    }
}
