using FeedWorker.Configuration;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Tests.Deploy;

/// <summary>What a container's environment and secrets come to as settings of the worker.</summary>
internal static class Deployed
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

            return WorkerSettings.Sources.Load(
                file: null, settings: [], [.. environment, new("FEEDWORKER_SECRETS_FOLDER", folder.FullName)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
