using FeedWorker.Contracts;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>Whether an alert is wanted, by the settings.</summary>
internal sealed class AlertFilter(IOptions<AlertOptions> options)
{
    private readonly HashSet<string> _countries = new(options.Value.Countries, StringComparer.OrdinalIgnoreCase);

    internal bool Passes(ThreatStatement statement) =>
        statement.Severity.Level >= options.Value.MinimumSeverity
        && (_countries.Count == 0 || statement.Recipients.Append(statement.Speaker).Append(statement.Actor)
            .Any(party => party?.CountryCode is { } code && _countries.Contains(code)));
}
