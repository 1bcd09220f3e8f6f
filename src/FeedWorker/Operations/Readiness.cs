using System.Globalization;
using FeedWorker.Pipeline;
using FeedWorker.Scheduling;
using FeedWorker.Storage;
using Microsoft.Extensions.Options;

namespace FeedWorker.Operations;

/// <summary>Whether the worker does its work, and if not, why.</summary>
internal sealed class Readiness(
    OutboxLedger outbox, DeliveryState delivery, Heartbeat heartbeat, IOptions<OperationsOptions> options, TimeProvider time)
{
    // The three walks beat every second. Pruning runs hourly, and its failure, which the log tells, stops nothing.
    private static readonly HashSet<string> _walks = new(["feeds", "articles", "messages"], StringComparer.Ordinal);

    /// <summary>Reasons why the process should be restarted; empty when it lives.</summary>
    internal IReadOnlyList<string> NotLive() =>
        [.. Stuck().Select(beat => string.Create(CultureInfo.InvariantCulture, $"the {beat.Key} sweep has not moved since {beat.Value.At:u}"))];

    /// <summary>Reasons why the worker is not ready; empty when it is.</summary>
    internal async Task<IReadOnlyList<string>> NotReadyAsync(CancellationToken cancellationToken)
    {
        var reasons = new List<string>(NotLive());
        reasons.AddRange(Walks()
            .Where(beat => beat.Value.Problem is not null)
            .Select(beat => $"{beat.Key}: {beat.Value.Problem}"));
        if (delivery.Problem is { } problem)
        {
            reasons.Add($"bus: {problem}");
        }

        try
        {
            var counts = await outbox.CountsAsync(cancellationToken);
            if (counts.OldestWaiting is { } age && age > options.Value.OldestMessage)
            {
                reasons.Add(string.Create(CultureInfo.InvariantCulture, $"outbox: {counts.Waiting} messages wait, the oldest for {age:g}"));
            }
        }
        catch (StorageException e)
        {
            reasons.Add($"store: {e.Message}");
        }

        return reasons;
    }

    private IEnumerable<KeyValuePair<string, Heartbeat.Beat>> Stuck()
    {
        var oldest = time.GetUtcNow() - options.Value.StuckAfter;
        return Walks().Where(beat => beat.Value.At < oldest);
    }

    private IEnumerable<KeyValuePair<string, Heartbeat.Beat>> Walks() => heartbeat.Beats.Where(beat => _walks.Contains(beat.Key));
}
