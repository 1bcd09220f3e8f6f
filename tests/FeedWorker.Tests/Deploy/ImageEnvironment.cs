using System.Text.RegularExpressions;

namespace FeedWorker.Tests.Deploy;

/// <summary>The variables that an image brings along.</summary>
internal static partial class ImageEnvironment
{
    public static Dictionary<string, string> Of(string dockerfile) => Repository.Lines(dockerfile)
        .Where(line => line.StartsWith("ENV ", StringComparison.Ordinal))
        .SelectMany(line => Assignment().Matches(line))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    [GeneratedRegex(@"(?<name>[A-Z_]+)=(?<value>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();
}
