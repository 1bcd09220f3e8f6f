using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Storage;

/// <summary>A threat statement of an article about to be closed. The close decides whether it is new.</summary>
internal sealed record StatementCandidate
{
    public required Guid StatementId { get; init; }

    /// <summary>The statement's own; equal for statements of one article that say the same.</summary>
    public required string StatementKey { get; init; }

    /// <summary>By what it is known again in other words.</summary>
    public required StatementPrint Print { get; init; }
    public required string Status { get; init; }

    /// <summary>Whether it is made in the news of its article, not recalled.</summary>
    public required bool IsPresent { get; init; }

    /// <summary>The higher, the graver.</summary>
    public required int Severity { get; init; }

    /// <summary>As <see cref="DeadlineKey"/> writes it, so that two spellings of one day are one; null: the statement sets none.</summary>
    public required string? Deadline { get; init; }
    public required Guid ArticleId { get; init; }
    public required string ArticleUrl { get; init; }

    /// <summary>The message for a new statement; takes the key of its thread and one of the reasons of <see cref="NoveltyMemory"/>.</summary>
    public required Func<string, string, OutgoingMessage> Detected { get; init; }

    /// <summary>The message for a known statement; takes the key of its thread, its first sighting and the number of this one, from 2.</summary>
    public required Func<string, FirstSighting, int, OutgoingMessage> Sighted { get; init; }
}

/// <summary>Where a threat statement was seen first within the window.</summary>
internal sealed record FirstSighting(Guid ArticleId, Guid StatementId, string ArticleUrl, DateTimeOffset SeenAt);
