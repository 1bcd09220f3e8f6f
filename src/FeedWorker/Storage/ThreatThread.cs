using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Storage;

/// <summary>What all sightings of a thread say together.</summary>
internal sealed record ThreatThread
{
    // A deadline that was put off more often is news once more.
    private const int MostDeadlines = 16;

    public required string StatementKey { get; init; }
    public required Guid FirstArticle { get; init; }
    public required Guid FirstStatement { get; init; }
    public required string FirstUrl { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>How many different articles have said it; one that comes back after many others counts again.</summary>
    public required int Articles { get; init; }

    /// <summary>The gravest.</summary>
    public required int Severity { get; init; }

    /// <summary>As it stands now.</summary>
    public required string Status { get; init; }

    /// <summary>The latest ones, with a comma between.</summary>
    public required string Deadlines { get; init; }

    internal FirstSighting First => new(FirstArticle, FirstStatement, FirstUrl, FirstSeenAt);

    /// <summary>Whether one of the deadlines is the same day.</summary>
    internal bool HasDeadline(string deadline) => Deadlines.Split(',').Any(known => DeadlineKey.AreSame(known, deadline));

    /// <summary>The thread as it is after another statement was added.</summary>
    internal ThreatThread With(StatementCandidate told, bool isOtherArticle, string status) => this with
    {
        Articles = Articles + (isOtherArticle ? 1 : 0),
        Severity = Math.Max(Severity, told.Severity),
        Status = status,
        Deadlines = told.Deadline is not { } deadline || HasDeadline(deadline) ? Deadlines
            : string.Join(',', Deadlines.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(deadline).TakeLast(MostDeadlines)),
    };
}
