using Microsoft.Extensions.Configuration;

namespace FeedWorker.Settings.Tests.Harbour;

/// <summary>The settings of a harbour.</summary>
internal static class HarbourSettings
{
    internal static SettingsSources Sources { get; } = new("harbour");

    internal static SettingsCheck Check { get; } = new(
        new Dictionary<string, Type> { ["Quay"] = typeof(QuayOptions), ["Pilots"] = typeof(PilotsOptions) }, WrongTogether);

    /// <summary>The errors of settings from the command line.</summary>
    internal static IReadOnlyList<string> Errors(params string[] settings) =>
        Check.Errors(Sources.Load(file: null, settings, environment: []));

    private static IEnumerable<string> WrongTogether(IConfiguration configuration) =>
        configuration.GetValue<int>("Quay:Berths") > configuration.GetValue<int?>("Pilots:Boats") ? ["Pilots:Boats: fewer than Quay:Berths"] : [];
}
