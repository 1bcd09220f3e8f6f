using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Console;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;
using FeedWorker.ThreatAlerts.Consuming;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Operations;

namespace FeedWorker.ThreatAlerts.Configuration;

/// <summary>The sections that a configuration of the service may have.</summary>
internal static class OptionSections
{
    /// <summary>Each with the class that holds it.</summary>
    internal static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>
    {
        [AlertOptions.Section] = typeof(AlertOptions),
        [ConsoleOptions.Section] = typeof(ConsoleOptions),
        [ConsumingOptions.Section] = typeof(ConsumingOptions),
        [FeedOptions.Section] = typeof(FeedOptions),
        [InboxOptions.Section] = typeof(InboxOptions),
        [MailOptions.Section] = typeof(MailOptions),
        [OperationsOptions.Section] = typeof(OperationsOptions),
        [RabbitMqOptions.Section] = typeof(RabbitMqOptions),
        [SlackOptions.Section] = typeof(SlackOptions),
        [TeamsOptions.Section] = typeof(TeamsOptions),
        [WebhookOptions.Section] = typeof(WebhookOptions),
    };
}
