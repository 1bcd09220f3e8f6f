using System.Security.Cryptography;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;

/// <summary>The newest alerts of the record that the rules let through, as a feed. Written anew only when the record has changed, however many read it.</summary>
internal sealed class AlertFeed(AlertHistory history, AlertPlan plan, IOptions<FeedOptions> options, TimeProvider time) : IDisposable
{
    // What the rules hold back lies in the record too.
    private const int LookThrough = 2000;

    private readonly SemaphoreSlim _writing = new(1);
    private (RecordMark Mark, long At, FeedDocument Document)? _last;

    /// <summary>The feed as it is now.</summary>
    /// <exception cref="StoreException">The record cannot be read.</exception>
    internal async Task<FeedDocument> ReadAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var mark = await history.MarkAsync(cancellationToken).ConfigureAwait(false);

            // What came later in the millisecond in which it was written does not show in the mark.
            if (_last is { } last && last.Mark == mark && last.At > (mark.ChangedAt ?? long.MinValue))
            {
                return last.Document;
            }

            var alerts = await history.NewestAsync(options.Value.Entries, LookThrough, IsWanted, cancellationToken).ConfigureAwait(false);
            var xml = AtomFeed.Write([.. alerts.Select(AlertView.Of)], options.Value.PublicUrl);
            var document = new FeedDocument(xml, Convert.ToHexStringLower(SHA256.HashData(xml)));
            _last = (mark, now, document);
            return document;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    // Whoever read of a threat hears that it was taken back, though that is not grave in itself.
    private bool IsWanted(byte[] body, EarlierAlert? earlier)
    {
        try
        {
            var message = MessageReader.ReadDetected(body);
            return plan.Wants(message) || (message.Statement.Status == ThreatStatus.Withdrawn && earlier is not null && IsWanted(earlier.Body, null));
        }
        catch (PoisonMessageException)
        {
            // One that an older version took in and this one cannot read is an alert all the same.
            return true;
        }
    }
}
