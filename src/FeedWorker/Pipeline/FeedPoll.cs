using System.Diagnostics;
using System.Security.Cryptography;
using FeedWorker.Fetching;
using FeedWorker.Publishing;
using FeedWorker.Reading.Feeds;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;
using Wire = FeedWorker.Contracts;

namespace FeedWorker.Pipeline;

/// <summary>From the answer of a feed's server to what is noted about the feed.</summary>
internal sealed class FeedPoll(FeedSchedule schedule, IOptions<PipelineOptions> options, TimeProvider time)
{
    /// <summary>What a poll comes to; pure but for the clock.</summary>
    internal PollResult Read(FeedLease lease, FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched answer => Fetched(lease, answer),
        FetchOutcome.NotModified same => Success(
            lease, schedule.AfterSuccess(null, same.FreshFor), FeedEnd.Unchanged, [], close => close with
            {
                ETag = same.ETag ?? lease.ETag,
                LastModified = same.LastModified ?? lease.LastModified,
            }),
        FetchOutcome.Gone gone => Failure(lease, gone.Why, null, FeedHealth.Ended),
        FetchOutcome.Refused refused => Failure(lease, refused.Why, null, null),
        FetchOutcome.Failed failed => Failure(lease, failed.Why, failed.RetryAfter, null),
        _ => throw new UnreachableException(),
    };

    private PollResult Fetched(FeedLease lease, FetchOutcome.Fetched answer)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span));
        if (hash == lease.BodyHash && lease.Health == FeedHealth.Healthy)
        {
            return Success(lease, schedule.AfterSuccess(null, answer.FreshFor), FeedEnd.Unchanged, [], close => close with
            {
                ETag = answer.ETag,
                LastModified = answer.LastModified,
            });
        }

        return FeedReader.Read(answer.Body, answer.ContentType, answer.FinalUrl) switch
        {
            FeedReadOutcome.Unreadable(var why) => Failure(lease, why, null, null),
            FeedReadOutcome.Read(var feed) => Success(
                lease, schedule.AfterSuccess(feed.RefreshAfter, answer.FreshFor), FeedEnd.Read, feed.Problems, close => close with
                {
                    Title = ItemNotes.PlainTitle(feed.Title) ?? lease.Title,
                    ETag = answer.ETag,
                    LastModified = answer.LastModified,
                    BodyHash = hash,
                    Items = ItemNotes.Noted(feed),
                    Problem = feed.Problems is [var first, ..] ? first : null,
                    MovedTo = answer.MovedTo?.AbsoluteUri,
                }),
            _ => throw new UnreachableException(),
        };
    }

    private PollResult Success(
        FeedLease lease, TimeSpan pause, FeedEnd end, IReadOnlyList<string> problems, Func<FeedClose, FeedClose> complete)
    {
        var close = complete(new FeedClose
        {
            NextPollIn = FeedSchedule.Spread(pause, lease.FeedId, lease.Attempt),
            Interval = pause,
            Title = lease.Title,
            BodyHash = lease.BodyHash,
            Health = FeedHealth.Healthy,
            HealthSequence = lease.HealthSequence,
        });
        if (lease.Health is FeedHealth.Failing or FeedHealth.Ended)
        {
            close = WithMessage(lease, close, null);
        }

        return new PollResult(close, end, problems);
    }

    private PollResult Failure(FeedLease lease, string why, TimeSpan? retryAfter, FeedHealth? ended)
    {
        var failures = lease.FailuresInRow + 1;
        var pause = schedule.AfterFailure(failures, retryAfter);
        var health = ended ?? (failures >= options.Value.FailuresUntilFailing ? FeedHealth.Failing : lease.Health);
        var close = new FeedClose
        {
            NextPollIn = FeedSchedule.Spread(pause, lease.FeedId, lease.Attempt),
            Interval = pause,
            Title = lease.Title,
            ETag = lease.ETag,
            LastModified = lease.LastModified,
            BodyHash = lease.BodyHash,
            Problem = why,
            FailuresInRow = failures,
            Health = health,
            HealthSequence = lease.HealthSequence,
            HostPause = retryAfter,
        };
        if (health != lease.Health)
        {
            close = WithMessage(lease, close, why);
        }

        return new PollResult(close, health == FeedHealth.Ended ? FeedEnd.Ended : FeedEnd.Postponed, []);
    }

    private FeedClose WithMessage(FeedLease lease, FeedClose close, string? why)
    {
        var sequence = lease.HealthSequence + 1;
        var now = time.GetUtcNow();
        var feed = new Wire.FeedReference { Id = lease.FeedId, Url = lease.Url, Title = close.Title };
        return close with
        {
            HealthSequence = sequence,
            Messages =
            [
                FeedMessages.HealthChanged(
                    feed,
                    StateOf(lease.Health),
                    StateOf(close.Health),
                    sequence,
                    close.FailuresInRow,
                    why,
                    now,
                    close.Health == FeedHealth.Ended ? null : now + close.NextPollIn),
            ],
        };
    }

    // A feed that was never read yet is healthy until it fails.
    private static Wire.FeedState StateOf(FeedHealth health) => health switch
    {
        FeedHealth.Failing => Wire.FeedState.Failing,
        FeedHealth.Ended => Wire.FeedState.Ended,
        _ => Wire.FeedState.Healthy,
    };
}
