using System.Globalization;

namespace FeedWorker.ThreatAlerts.Inbox;

/// <summary>Through which sink an alert is to leave, and when.</summary>
/// <param name="Sink">The way out.</param>
/// <param name="Due">Not before this; null: at once.</param>
/// <param name="Held">Why it waits, for people; what was held leaves together with what else was held. Null: it leaves by itself.</param>
internal sealed record NewDelivery(string Sink, DateTimeOffset? Due = null, string? Held = null)
{
    /// <summary>Only where an earlier alert of the same statement left this way, or is to, or will be when it comes.</summary>
    internal bool OnlyAfterEarlier { get; init; }

    /// <summary>For logs.</summary>
    public override string ToString() =>
        $"to {Sink}{(Due is { } due ? string.Create(CultureInfo.InvariantCulture, $" at {due:u} ({Held})") : "")}{(OnlyAfterEarlier ? " if an earlier one did" : "")}";
}
