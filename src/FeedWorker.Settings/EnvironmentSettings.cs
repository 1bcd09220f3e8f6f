namespace FeedWorker.Settings;

/// <summary>
/// The settings among the environment variables: <c>FEEDWORKER__Section__Key</c> holds a value, <c>FEEDWORKER__Section__Key_FILE</c> the
/// path of a file that holds it.
/// </summary>
internal static class EnvironmentSettings
{
    private const string FileSuffix = "_FILE";

    /// <summary>Parts the variables into values and files, and reads the files.</summary>
    /// <exception cref="SettingsException">A file cannot be read, or a setting is given in both ways.</exception>
    internal static (IReadOnlyDictionary<string, string?> Plain, SecretFiles InFiles) Read(IReadOnlyDictionary<string, string> variables, SettingNames names)
    {
        var plain = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var files = new SecretFiles();
        foreach (var (name, value) in variables)
        {
            if (names.Key(name) is not { } key)
            {
                continue;
            }

            if (!NamesFile(name))
            {
                plain[key] = value;
                continue;
            }

            var setting = name[..^FileSuffix.Length];
            if (variables.ContainsKey(setting))
            {
                throw new SettingsException($"{setting} and {name}: both are given; keep one of them");
            }

            files.Add(key[..^FileSuffix.Length], value, name);
        }

        return (plain, files);
    }

    // Two underscores part section and key: FEEDWORKER__FEEDS__FILE is the setting Feeds:File.
    private static bool NamesFile(string name) =>
        name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase) && !name.EndsWith($"_{FileSuffix}", StringComparison.OrdinalIgnoreCase);
}
