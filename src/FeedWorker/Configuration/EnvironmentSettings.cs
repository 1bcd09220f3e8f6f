namespace FeedWorker.Configuration;

/// <summary>
/// The settings among the environment variables: <c>FEEDWORKER__Section__Key</c> holds a value, <c>FEEDWORKER__Section__Key_FILE</c> the
/// path of a file that holds it.
/// </summary>
internal static class EnvironmentSettings
{
    /// <summary>What the name of every setting begins with, in the environment and in the secrets folder.</summary>
    internal const string Prefix = "FEEDWORKER__";

    private const string FileSuffix = "_FILE";

    /// <summary>Parts the variables into values and files, and reads the files.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read, or a setting is given in both ways.</exception>
    internal static (IReadOnlyDictionary<string, string?> Plain, SecretFiles InFiles) Read(IReadOnlyDictionary<string, string> variables)
    {
        var plain = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var files = new SecretFiles();
        foreach (var (name, value) in variables)
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!NamesFile(name))
            {
                plain[Key(name)] = value;
                continue;
            }

            var setting = name[..^FileSuffix.Length];
            if (variables.ContainsKey(setting))
            {
                throw new ConfigurationException($"{setting} and {name}: both are given; keep one of them");
            }

            files.Add(Key(setting), value, name);
        }

        return (plain, files);
    }

    /// <summary><c>Section:Key</c> of a name like <c>FEEDWORKER__Section__Key</c>.</summary>
    internal static string Key(string name) =>
        name[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    // Two underscores part section and key: FEEDWORKER__FEEDS__FILE is the setting Feeds:File.
    private static bool NamesFile(string name) =>
        name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase) && !name.EndsWith($"_{FileSuffix}", StringComparison.OrdinalIgnoreCase);
}
