using System.CommandLine;
using FeedWorker.Publishing;
using FeedWorker.Publishing.RabbitMq;
using FeedWorker.Settings;

namespace FeedWorker.Configuration;

/// <summary>The settings of the worker: where they come from, and what they have to be like.</summary>
internal static class WorkerSettings
{
    internal static SettingsSources Sources { get; } = new("feedworker");

    internal static SettingsCheck Check { get; } = new(OptionSections.All, MissingTogether);

    /// <summary>What every command takes.</summary>
    internal static SettingsArguments Arguments { get; } = new(Sources, Check);

    /// <inheritdoc cref="SettingsArguments.Read"/>
    internal static IConfigurationRoot Settings(this ParseResult result) => Arguments.Read(result);

    // What another section makes necessary.
    private static IEnumerable<string> MissingTogether(IConfiguration configuration) =>
        configuration.GetValue<BusTransport>("Publishing:Transport") == BusTransport.RabbitMq
            ? (configuration.GetSection("RabbitMq").Get<RabbitMqOptions>() ?? new RabbitMqOptions()).Missing()
            : [];
}
