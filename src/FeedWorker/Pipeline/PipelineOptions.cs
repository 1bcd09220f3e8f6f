using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Pipeline;

/// <summary>How much is done at once, and how often. Section <c>Pipeline</c>.</summary>
public sealed class PipelineOptions
{
    /// <summary>Pause between two polls of a feed that asks for no other. Default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "7.00:00:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest pause between two polls, also of a feed that fails. Default 24 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LongestPollInterval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Failed polls in a row after which a feed counts as failing and a message says so. Default 3.</summary>
    [Range(1, 100)]
    public int FailuresUntilFailing { get; init; } = 3;

    /// <summary>Feeds under way at once. Default 16.</summary>
    [Range(1, 1000)]
    public int FeedsAtOnce { get; init; } = 16;

    /// <summary>Articles under way at once. Default 8.</summary>
    [Range(1, 1000)]
    public int ArticlesAtOnce { get; init; } = 8;

    /// <summary>Attempts at an article before it is set aside with its reason. Default 5.</summary>
    [Range(1, 100)]
    public int ArticleAttempts { get; init; } = 5;

    /// <summary>Pause before the second attempt at an article; the third waits twice as long, and so on. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ArticleRetryDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Pause before the second attempt at a message; the third waits twice as long, and so on. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan MessageRetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long work that is under way may go on after the worker was told to stop. Default 15 s; the process ends within 25 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:20")]
    public TimeSpan FinishWithin { get; init; } = TimeSpan.FromSeconds(15);
}
