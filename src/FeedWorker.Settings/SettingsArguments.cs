using System.CommandLine;

namespace FeedWorker.Settings;

/// <summary>The options by which every command of a program is told its settings.</summary>
/// <param name="sources">Where they come from besides.</param>
/// <param name="check">What they have to be like.</param>
public sealed class SettingsArguments(SettingsSources sources, SettingsCheck check)
{
    /// <summary><c>--config FILE</c>; <see langword="null"/>: the default file.</summary>
    public Option<string?> Config { get; } = new("--config")
    {
        Description = $"A JSON file of settings; {sources.DefaultFile} of the working directory otherwise",
        Recursive = true,
    };

    /// <summary><c>--set Section:Key=value</c>, any number of times.</summary>
    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting: Section:Key=value; may be repeated",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The settings of a call, checked.</summary>
    /// <exception cref="SettingsException">They cannot be used; the message lists every error.</exception>
    public IConfigurationRoot Read(ParseResult result)
    {
        var configuration = sources.Load(result.GetValue(Config), result.GetValue(Set) ?? []);
        var errors = check.Errors(configuration);
        return errors.Count == 0 ? configuration : throw new SettingsException(string.Join(Environment.NewLine, errors));
    }
}
