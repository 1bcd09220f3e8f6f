using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.Win32.SafeHandles;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Console;

/// <summary>One line for each alert, for whoever watches or collects standard output; logs go to standard error.</summary>
internal sealed class ConsoleSink(TextWriter output) : IAlertSink
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => "console";

    /// <summary>One after the other: lines are for reading.</summary>
    public int AtOnce => 1;

    /// <inheritdoc/>
    public int MostTogether => 1;

    /// <inheritdoc/>
    public TimeSpan GiveUpAfter => TimeSpan.FromDays(1);

    /// <summary>
    /// Standard output that says when a write fails: the framework's own takes one into a pipe without a reader for done, and the alert would count as delivered.
    /// </summary>
    internal static StreamWriter StandardOutput()
    {
        // Only pipes and terminals: a stream of ours would write into a file at a place of its own, over what else goes there.
        var direct = OperatingSystem.IsWindows() ? null : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return new StreamWriter(direct is { CanSeek: false } ? direct : System.Console.OpenStandardOutput());
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(IReadOnlyList<DeliveryLease> alerts, CancellationToken cancellationToken)
    {
        var line = AlertLine.Of(AlertView.Of(alerts[0]));
        try
        {
            await output.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return new SendOutcome.Delivered();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The latter: standard output was closed before the start.
            return new SendOutcome.Failed($"standard output: {e.Message}", _pause);
        }
    }
}
