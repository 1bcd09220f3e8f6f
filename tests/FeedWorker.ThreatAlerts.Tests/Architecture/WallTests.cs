using System.Text.RegularExpressions;

namespace FeedWorker.ThreatAlerts.Tests.Architecture;

/// <summary>The walls inside the service: which folder may know which, read from the <c>using</c> lines.</summary>
public sealed partial class WallTests
{
    // Each folder may use those to its right.
    private static readonly Dictionary<string, string[]> _folders = new()
    {
        ["Messages"] = [],
        ["Inbox"] = [],
        ["Tls"] = [],
        ["Alerts"] = ["Inbox", "Messages", "Tls"],
        ["Consuming"] = ["Alerts", "Inbox", "Messages", "Tls"],
        ["Operations"] = ["Alerts", "Consuming", "Inbox"],
        ["Configuration"] = ["Alerts", "Consuming", "Inbox", "Operations"],
        ["Commands"] = ["Alerts", "Configuration", "Consuming", "Inbox", "Operations"],
    };

    private static readonly string[] _busLibraries = ["MassTransit", "RabbitMQ"];

    public static TheoryData<string> Folders => [.. _folders.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_that_the_list_allows(string folder)
    {
        var used = Sources(folder).SelectMany(Used).Where(name => name.StartsWith("FeedWorker.ThreatAlerts.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[2]).ToHashSet();

        Assert.Empty(used.Except(_folders[folder]).Except([folder]));
    }

    [Fact]
    public void Every_folder_is_known_here() => Assert.Empty(Sources("")
        .Select(file => Path.GetRelativePath(Project, file).Split(Path.DirectorySeparatorChar))
        .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct().Except(_folders.Keys));

    [Fact]
    public void The_bus_libraries_stay_inside_Consuming()
    {
        var users = Sources("").Where(file => Used(file).Any(name => _busLibraries.Contains(name.Split('.')[0])));

        Assert.NotEmpty(users);
        Assert.All(users, file => Assert.Equal("Consuming", Path.GetFileName(Path.GetDirectoryName(file))));
    }

    private static string Project { get; } = WorkingCopy.At("src/FeedWorker.ThreatAlerts");

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Project, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Project, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> Used(string file) => Usings().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^using (?:static |\w+ = )?([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Usings();
}
