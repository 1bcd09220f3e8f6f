using FeedWorker.ThreatAlerts.Alerts.Sinks;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Console;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Teams;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Webhook;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>A way out that settings may turn on.</summary>
/// <param name="Name">As in the record and in the rules.</param>
/// <param name="IsOn">Whether these settings turn it on.</param>
/// <param name="Add">Makes it known to the service.</param>
internal sealed record SinkSetup(string Name, Func<IConfiguration, bool> IsOn, Action<IServiceCollection> Add)
{
    /// <summary>All that there are. Their options stand in <c>OptionSections</c>.</summary>
    internal static IReadOnlyList<SinkSetup> All { get; } =
    [
        new("console", configuration => configuration.GetSection(ConsoleOptions.Section).Get<ConsoleOptions>() is not { Enabled: false },
            services => services.AddSingleton<IAlertSink>(_ => new ConsoleSink(ConsoleSink.StandardOutput()))),
        Over<WebhookOptions, WebhookSink>("webhook", WebhookOptions.Section),
        Over<SlackOptions, SlackSink>("slack", SlackOptions.Section),
        Over<TeamsOptions, TeamsSink>("teams", TeamsOptions.Section),
        Over<MailOptions, MailSink>("mail", MailOptions.Section),
    ];

    /// <summary>Those that these settings turn on.</summary>
    internal static IReadOnlyList<SinkSetup> On(IConfiguration configuration) => [.. All.Where(sink => sink.IsOn(configuration))];

    private static SinkSetup Over<TOptions, TSink>(string name, string section)
        where TOptions : SinkOptions
        where TSink : class, IAlertSink => new(
            name, configuration => configuration.GetSection(section).Get<TOptions>() is { IsOn: true }, services => services.AddSingleton<IAlertSink, TSink>());
}
