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
        new("webhook", configuration => configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() is { Url: not null },
            services => services.AddSingleton<IAlertSink, WebhookSink>()),
    ];

    /// <summary>Those that these settings turn on.</summary>
    internal static IReadOnlyList<SinkSetup> On(IConfiguration configuration) => [.. All.Where(sink => sink.IsOn(configuration))];
}
