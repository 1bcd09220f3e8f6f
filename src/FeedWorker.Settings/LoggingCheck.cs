namespace FeedWorker.Settings;

/// <summary>
/// Finds the errors of the section <c>Logging</c>, which the framework reads: it passes over unknown keys, and ends the program at a wrong
/// level. What the lines look like is no setting.
/// </summary>
internal static class LoggingCheck
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Logging";

    private const string Levels = "LogLevel";

    // The only way out for logs that there is; it may have levels of its own.
    private const string Console = "Console";

    /// <summary>One line for each error, naming its key.</summary>
    internal static IEnumerable<string> Errors(IConfiguration configuration)
    {
        var logging = configuration.GetSection(Section);
        var console = logging.GetSection(Console);
        return [.. Unknown(logging, Console, Levels), .. Unknown(console, Levels), .. Wrong(logging.GetSection(Levels)), .. Wrong(console.GetSection(Levels))];
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, params string[] known) =>
        section.GetChildren().Where(entry => !known.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
            .Select(entry => $"{entry.Path}: unknown key; known are {string.Join(", ", known)}");

    private static IEnumerable<string> Wrong(IConfigurationSection levels)
    {
        if (levels.Value is { Length: > 0 })
        {
            yield return $"{levels.Path}: a section of keys is wanted: write {levels.Path}:FeedWorker and so on";
        }

        foreach (var entry in levels.GetChildren().Where(entry => !IsLevel(entry.Value)))
        {
            // Not the value: a secret that was put under a wrong key must not be shown.
            yield return $"{entry.Path}: not one of {string.Join(", ", Enum.GetNames<LogLevel>())}";
        }
    }

    // Nothing is as if it were not there.
    private static bool IsLevel(string? value) =>
        string.IsNullOrEmpty(value) || (Enum.TryParse<LogLevel>(value, ignoreCase: true, out var level) && Enum.IsDefined(level));
}
