namespace FeedWorker.Configuration;

/// <summary>Where settings come from, the later over the earlier: file, environment, command line.</summary>
internal static class WorkerConfiguration
{
    /// <summary>The file that is read from the working directory when no other is named.</summary>
    internal const string DefaultFile = "feedworker.json";

    private const string Prefix = "FEEDWORKER__";

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The JSON file; <see langword="null"/> for the default one, which may be absent.</param>
    /// <param name="settings"><c>Section:Key=value</c>, from the command line.</param>
    /// <exception cref="ConfigurationException">A source cannot be read; the message names it and says why.</exception>
    internal static IConfigurationRoot Load(string? file, IEnumerable<string> settings)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ConfigurationException($"--set {setting}: not like Section:Key=value");
            }

            given[setting[..equals].Trim()] = setting[(equals + 1)..];
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file ?? DefaultFile), optional: file is null, reloadOnChange: false)
                .AddEnvironmentVariables(Prefix)
                .AddInMemoryCollection(given)
                .Build();
        }
        catch (Exception e) when (e is FormatException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file ?? DefaultFile}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }
}
