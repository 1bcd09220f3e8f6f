using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;

/// <summary>
/// Alerts in a channel of Microsoft Teams, through a workflow that starts when a webhook request is received. Section <c>Teams</c>. The
/// address holds its own signature, so it is a secret: best from a file, <c>THREATALERTS__Teams__Url_FILE</c> or the secrets folder.
/// </summary>
public sealed class TeamsOptions : HttpSinkOptions
{
    internal const string Section = "Teams";

    private protected override string Name => Section;
}
