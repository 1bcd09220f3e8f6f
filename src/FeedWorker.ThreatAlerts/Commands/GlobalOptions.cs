using System.CommandLine;
using FeedWorker.ThreatAlerts.Configuration;

namespace FeedWorker.ThreatAlerts.Commands;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    internal static Option<string?> Config { get; } = new("--config")
    {
        Description = $"A JSON file of settings; {AlertsConfiguration.DefaultFile} of the working directory otherwise",
        Recursive = true,
    };

    internal static Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting: Section:Key=value; may be repeated",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The settings of a call, checked.</summary>
    /// <exception cref="ConfigurationException">They cannot be used; the message lists every error.</exception>
    internal static IConfigurationRoot Settings(this ParseResult result)
    {
        var configuration = AlertsConfiguration.Load(result.GetValue(Config), result.GetValue(Set) ?? []);
        var errors = ConfigurationCheck.Errors(configuration);
        return errors.Count == 0 ? configuration : throw new ConfigurationException(string.Join(Environment.NewLine, errors));
    }
}
