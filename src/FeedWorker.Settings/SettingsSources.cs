using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace FeedWorker.Settings;

/// <summary>Where the settings of a program come from, the later over the earlier: file, secrets folder, environment, command line.</summary>
/// <param name="program">
/// The program's name in small letters: <c>feedworker</c> reads <c>feedworker.json</c> and variables like <c>FEEDWORKER__Section__Key</c>.
/// </param>
public sealed class SettingsSources(string program)
{
    // Where containers find their secrets; no error when there is no such folder.
    private const string DefaultSecretsFolder = "/run/secrets";

    private readonly SettingNames _names = new(program);

    /// <summary>The file that is read from the working directory when no other is named.</summary>
    public string DefaultFile { get; } = $"{program}.json";

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The JSON file; <see langword="null"/> for the default one, which may be absent.</param>
    /// <param name="settings"><c>Section:Key=value</c>, from the command line.</param>
    /// <exception cref="SettingsException">A source cannot be read; the message names it and says why.</exception>
    public IConfigurationRoot Load(string? file, IEnumerable<string> settings) =>
        Load(file, settings, Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "")));

    /// <summary>The same, in an environment that the caller gives.</summary>
    internal IConfigurationRoot Load(string? file, IEnumerable<string> settings, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var given = Given(settings);
        var variables = new Dictionary<string, string>(environment, StringComparer.OrdinalIgnoreCase);
        var (plain, inFiles) = EnvironmentSettings.Read(variables, _names);
        var secrets = variables.GetValueOrDefault(_names.FolderVariable) is { Length: > 0 } folder
            ? SecretFiles.InFolder(folder, $"{_names.FolderVariable}={folder}", _names)
            : SecretFiles.InFolder(DefaultSecretsFolder, namedBy: null, _names);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file ?? DefaultFile), optional: file is null, reloadOnChange: false)
                .Add(secrets)
                .AddInMemoryCollection(plain)
                .Add(inFiles)
                .AddInMemoryCollection(given)
                .Build();
        }
        catch (Exception e) when (e is FormatException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file ?? DefaultFile}: {Reason(e)}", e);
        }
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
                // Not the setting: it may hold a secret.
                throw new SettingsException("--set: not like Section:Key=value");
            }

            given[setting[..equals].Trim()] = setting[(equals + 1)..];
        }

        return given;
    }
}
