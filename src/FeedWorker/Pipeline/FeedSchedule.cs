using Microsoft.Extensions.Options;

namespace FeedWorker.Pipeline;

/// <summary>When a feed is asked next.</summary>
internal sealed class FeedSchedule(IOptions<PipelineOptions> options)
{
    /// <summary>After a success: the usual pause, longer when the feed or its server asks for it.</summary>
    /// <param name="refreshAfter">What the feed asks for; <see langword="null"/> when it does not.</param>
    /// <param name="freshFor">How long the server says that its answer holds; <see langword="null"/> when it does not.</param>
    internal TimeSpan AfterSuccess(TimeSpan? refreshAfter, TimeSpan? freshFor) =>
        Bounded(Longer(options.Value.PollInterval, Longer(refreshAfter ?? TimeSpan.Zero, freshFor ?? TimeSpan.Zero)));

    /// <summary>After a failure: linearly longer with each one in a row, never for ever.</summary>
    /// <param name="failures">Failures in a row, this one included.</param>
    /// <param name="retryAfter">What the server asks for; <see langword="null"/> when it does not.</param>
    internal TimeSpan AfterFailure(int failures, TimeSpan? retryAfter) =>
        Longer(Bounded(options.Value.PollInterval * Math.Min(failures, 1000)), retryAfter ?? TimeSpan.Zero);

    /// <summary>
    /// Up to a tenth earlier or later, always the same for one poll of one feed: feeds that were added together
    /// drift apart, and a run can be repeated.
    /// </summary>
    internal static TimeSpan Spread(TimeSpan pause, Guid feed, int attempt)
    {
        Span<byte> bytes = stackalloc byte[16];
        feed.TryWriteBytes(bytes);
        uint mixed = 2166136261;
        foreach (var b in bytes)
        {
            mixed = (mixed ^ b) * 16777619;
        }

        mixed = (mixed ^ (uint)attempt) * 16777619;
        var share = ((mixed >> 8) & 0xFFFF) / 65535.0;
        return pause * (0.9 + (0.2 * share));
    }

    private TimeSpan Bounded(TimeSpan pause) => pause > options.Value.LongestPollInterval ? options.Value.LongestPollInterval : pause;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
