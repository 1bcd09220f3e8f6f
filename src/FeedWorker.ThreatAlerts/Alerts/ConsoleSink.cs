using FeedWorker.ThreatAlerts.Inbox;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>One line for each alert, for whoever watches or collects standard output; logs go to standard error.</summary>
internal sealed class ConsoleSink(TextWriter output) : IAlertSink
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => "console";

    /// <summary>One after the other: lines are for reading.</summary>
    public int AtOnce => 1;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(DeliveryLease alert, CancellationToken cancellationToken)
    {
        var line = AlertLine.Of(alert.Body, alert.Sightings);
        try
        {
            await output.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return new SendOutcome.Delivered();
        }
        catch (IOException e)
        {
            return new SendOutcome.Failed($"standard output: {e.Message}", _pause);
        }
    }
}
