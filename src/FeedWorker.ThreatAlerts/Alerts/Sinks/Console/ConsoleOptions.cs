namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Console;

/// <summary>Alerts as lines on standard output. Section <c>Console</c>.</summary>
public sealed class ConsoleOptions
{
    internal const string Section = "Console";

    /// <summary>Whether they are written. Default true.</summary>
    public bool Enabled { get; init; } = true;
}
