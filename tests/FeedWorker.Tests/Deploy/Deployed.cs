using System.Text.RegularExpressions;
using FeedWorker.Configuration;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Tests.Deploy;

/// <summary>What a container's environment and secrets come to as settings of the worker.</summary>
internal static partial class Deployed
{
    /// <summary>Reads them the way the worker does.</summary>
    /// <param name="environment">The variables.</param>
    /// <param name="secrets">The names of the files in the secrets folder.</param>
    public static IConfigurationRoot Worker(IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<string> secrets)
    {
        var folder = Directory.CreateTempSubdirectory("feedworker-deployed-");
        try
        {
            foreach (var name in secrets)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), "a-password-for-this-test\n");
            }

            return WorkerConfiguration.Load(
                file: null, settings: [], [.. environment, new("FEEDWORKER_SECRETS_FOLDER", folder.FullName)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The variables that an image brings along.</summary>
    public static Dictionary<string, string> ImageEnvironment(string dockerfile) => Repository.Lines(dockerfile)
        .Where(line => line.StartsWith("ENV ", StringComparison.Ordinal))
        .SelectMany(line => Assignment().Matches(line))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    [GeneratedRegex(@"(?<name>[A-Z_]+)=(?<value>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();
}
