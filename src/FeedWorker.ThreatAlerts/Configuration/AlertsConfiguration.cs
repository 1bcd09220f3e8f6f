using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace FeedWorker.ThreatAlerts.Configuration;

/// <summary>Where settings come from, the later over the earlier: file, secrets folder, environment, command line.</summary>
internal static class AlertsConfiguration
{
    /// <summary>The file that is read from the working directory when no other is named.</summary>
    internal const string DefaultFile = "threatalerts.json";

    private const string Prefix = "THREATALERTS__";
    private const string FileSuffix = "_FILE";

    // One underscore, so that it is no setting itself.
    private const string SecretsFolderVariable = "THREATALERTS_SECRETS_FOLDER";
    private const string DefaultSecretsFolder = "/run/secrets";

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The JSON file; <see langword="null"/> for the default one, which may be absent.</param>
    /// <param name="settings"><c>Section:Key=value</c>, from the command line.</param>
    /// <exception cref="ConfigurationException">A source cannot be read; the message names it and says why.</exception>
    internal static IConfigurationRoot Load(string? file, IEnumerable<string> settings) =>
        Load(file, settings, Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "")));

    /// <summary>The same, in an environment that the caller gives.</summary>
    internal static IConfigurationRoot Load(
        string? file, IEnumerable<string> settings, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var given = Given(settings);
        var variables = new Dictionary<string, string>(environment, StringComparer.OrdinalIgnoreCase);
        var secrets = InFolder(variables.GetValueOrDefault(SecretsFolderVariable));
        var ours = InEnvironment(variables);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file ?? DefaultFile), optional: file is null, reloadOnChange: false)
                .AddInMemoryCollection(secrets)
                .AddInMemoryCollection(ours)
                .AddInMemoryCollection(given)
                .Build();
        }
        catch (Exception e) when (e is FormatException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file ?? DefaultFile}: {Reason(e)}", e);
        }
    }

    // Files that are named like the variables; others in the folder are none of ours.
    private static Dictionary<string, string?> InFolder(string? named)
    {
        var folder = named is { Length: > 0 } ? named : DefaultSecretsFolder;
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (folder != named && !Directory.Exists(folder))
        {
            return values;
        }

        try
        {
            // The type of an entry is left open: Kubernetes mounts secrets as symbolic links.
            foreach (var path in Directory.EnumerateFileSystemEntries(folder))
            {
                if (Path.GetFileName(path) is var name && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                {
                    values[Key(name)] = SecretFile.Read(path, "secret");
                }
            }

            return values;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{SecretsFolderVariable}={folder}: {e.Message}", e);
        }
    }

    private static Dictionary<string, string?> InEnvironment(Dictionary<string, string> variables)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            if (!name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase))
            {
                values[Key(name)] = value;
            }
            else if (variables.ContainsKey(name[..^FileSuffix.Length]))
            {
                throw new ConfigurationException($"{name[..^FileSuffix.Length]} and {name}: both are given; keep one of them");
            }
            else
            {
                values[Key(name[..^FileSuffix.Length])] = SecretFile.Read(value, name);
            }
        }

        return values;
    }

    // The innermost exception says what is wrong and where; its line counts from 0.
    private static string Reason(Exception e) => e.GetBaseException() is not JsonException { LineNumber: { } line } json ? e.GetBaseException().Message
        : string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {json.BytePositionInLine + 1}: {json.Message.Split(" LineNumber:")[0]}");

    private static Dictionary<string, string?> Given(IEnumerable<string> settings)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ConfigurationException("--set: not like Section:Key=value");
            }

            given[setting[..equals].Trim()] = setting[(equals + 1)..];
        }

        return given;
    }

    private static string Key(string name) =>
        name[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
