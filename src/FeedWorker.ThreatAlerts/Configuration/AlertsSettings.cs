using System.CommandLine;
using FeedWorker.Settings;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;

namespace FeedWorker.ThreatAlerts.Configuration;

/// <summary>The settings of the service: where they come from, and what they have to be like.</summary>
internal static class AlertsSettings
{
    internal static SettingsSources Sources { get; } = new("threatalerts");

    internal static SettingsCheck Check { get; } = new(OptionSections.All, WrongTogether);

    /// <summary>What every command takes.</summary>
    internal static SettingsArguments Arguments { get; } = new(Sources, Check);

    /// <inheritdoc cref="SettingsArguments.Read"/>
    internal static IConfigurationRoot Settings(this ParseResult result) => Arguments.Read(result);

    private static IEnumerable<string> WrongTogether(IConfiguration configuration)
    {
        var on = SinkSetup.On(configuration);
        if (on.Count == 0 && configuration.GetSection(FeedOptions.Section).Get<FeedOptions>() is not { Enabled: true })
        {
            return ["Console:Enabled: false, and no other sink is set: alerts would leave nowhere"];
        }

        var alerts = configuration.GetSection(AlertOptions.Section).Get<AlertOptions>() ?? new AlertOptions();
        return RuleCheck.Errors(alerts, [.. on.Select(sink => sink.Name)], [.. SinkSetup.All.Select(sink => sink.Name)]);
    }
}
