namespace FeedWorker.Contracts;

/// <summary>A known threat statement in another article: never an alert, but a count and a source more.</summary>
public sealed record ThreatStatementSighted
{
    /// <summary>UUIDv5 of what the message carries; a repeat has the same.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Always "feedworker.threat-statement-sighted.v1".</summary>
    public required string MessageType { get; init; }

    /// <summary>The statement as this article has it.</summary>
    public required ThreatStatement Statement { get; init; }

    /// <summary>Where it stands now.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>Where it was detected.</summary>
    public required StatementSighting First { get; init; }

    /// <summary>In how many articles it has been seen, this one included.</summary>
    public required int Sightings { get; init; }

    /// <summary>When it was found here, in UTC.</summary>
    public required DateTimeOffset SightedAt { get; init; }

    /// <summary>What made the annotations.</summary>
    public required AnalyzerInfo Analyzer { get; init; }
}
