using FeedWorker.ThreatAlerts.Alerts.Sinks.Http;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;

/// <summary>
/// Alerts in a Slack channel, through an incoming webhook. Section <c>Slack</c>. The address is the secret: best from a file,
/// <c>THREATALERTS__Slack__Url_FILE</c> or the secrets folder.
/// </summary>
public sealed class SlackOptions : HttpSinkOptions
{
    internal const string Section = "Slack";

    private protected override string Name => Section;
}
