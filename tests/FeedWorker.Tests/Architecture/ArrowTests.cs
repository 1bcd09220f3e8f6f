using System.Text.RegularExpressions;
using System.Xml.Linq;
using FeedWorker.Tests.Deploy;

namespace FeedWorker.Tests.Architecture;

/// <summary>The walls of the house: who may know whom, read from the project files and the <c>using</c> lines.</summary>
public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> _projects = new()
    {
        ["FeedWorker.Contracts"] = [],
        ["FeedWorker.Language"] = [],
        ["FeedWorker.Reading"] = [],
        ["FeedWorker.Settings"] = [],
        ["FeedWorker"] = ["FeedWorker.Contracts", "FeedWorker.Language", "FeedWorker.Reading", "FeedWorker.Settings"],
        ["FeedWorker.ThreatAlerts"] = ["FeedWorker.Contracts", "FeedWorker.Settings"],
        ["FeedWorker.Training"] = ["FeedWorker.Language"],
    };

    // Packages that end up in the product; analysers are marked PrivateAssets.
    private static readonly Dictionary<string, string[]> _packages = new()
    {
        ["FeedWorker.Contracts"] = [],
        ["FeedWorker.Language"] = [],
        ["FeedWorker.Reading"] = ["AngleSharp", "CodeHollow.FeedReader", "UTF.Unknown"],
        ["FeedWorker.Settings"] = ["System.CommandLine"],
        ["FeedWorker.ThreatAlerts"] = ["MailKit", "MassTransit.RabbitMQ", "Microsoft.Data.Sqlite", "RabbitMQ.Client", "System.CommandLine"],
        ["FeedWorker.Training"] = ["System.CommandLine"],
    };

    // Each folder of the host may use those to its right.
    private static readonly Dictionary<string, string[]> _host = new()
    {
        ["Fetching"] = [],
        ["Storage"] = [],
        ["Sample"] = [],
        ["Publishing"] = ["Storage"],
        ["Pipeline"] = ["Fetching", "Publishing", "Storage"],
        ["Seeds"] = ["Publishing", "Storage"],
        ["Scheduling"] = ["Pipeline", "Storage"],
        ["Operations"] = ["Scheduling", "Pipeline", "Storage"],
        ["Configuration"] = ["Fetching", "Operations", "Pipeline", "Publishing", "Sample", "Scheduling", "Seeds", "Storage"],
        ["Commands"] = ["Configuration", "Fetching", "Operations", "Pipeline", "Publishing", "Sample", "Scheduling", "Seeds", "Storage"],
    };

    // The order of the stages is the order of the arrows: each may use those before it.
    private static readonly string[] _stages = ["Languages", "Tokens", "Sentences", "Networks", "Syntax", "Entities", "Mentions", "Quotes", "Threats"];

    public static TheoryData<string> Projects => [.. _projects.Keys];

    public static TheoryData<string> HostFolders => [.. _host.Keys];

    public static TheoryData<string> Stages => [.. _stages];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_design_allows(string project)
    {
        var file = XDocument.Load(Repository.At($"src/{project}/{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        var packages = file.Descendants("PackageReference")
            .Where(package => package.Attribute("PrivateAssets") is null).Select(package => package.Attribute("Include")!.Value);

        Assert.Empty(references.Except(_projects[project]));
        if (_packages.TryGetValue(project, out var allowed))
        {
            Assert.Empty(packages.Except(allowed));
        }
    }

    [Fact]
    public void Every_project_of_the_product_is_known_here() => Assert.Equal(
        _projects.Keys.Order(), Directory.GetDirectories(Repository.At("src")).Select(Path.GetFileName).Order());

    [Theory]
    [MemberData(nameof(HostFolders))]
    public void A_folder_of_the_host_uses_only_the_folders_below_it(string folder)
    {
        var used = UsedFolders($"src/FeedWorker/{folder}", "FeedWorker", [.. _host.Keys]);

        Assert.Empty(used.Except(_host[folder]).Except([folder]));
    }

    [Fact]
    public void Every_folder_of_the_host_is_known_here() => Assert.Empty(
        CodeFolders("src/FeedWorker").Except(_host.Keys));

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_of_the_language_uses_only_the_stages_before_it(string stage)
    {
        var used = UsedFolders($"src/FeedWorker.Language/{stage}", "FeedWorker.Language", _stages);

        Assert.Empty(used.Except(_stages[..(Array.IndexOf(_stages, stage) + 1)]));
    }

    [Fact]
    public void Every_stage_of_the_language_is_known_here() => Assert.Empty(CodeFolders("src/FeedWorker.Language").Except(_stages));

    [Theory]
    [InlineData("using MassTransit")]
    [InlineData("using RabbitMQ.")]
    public void The_bus_libraries_stay_inside_Publishing(string line)
    {
        var users = Sources("src/FeedWorker").Where(file => File.ReadAllText(file).Contains(line, StringComparison.Ordinal));

        Assert.All(users, file => Assert.StartsWith($"Publishing{Path.DirectorySeparatorChar}", Path.GetRelativePath(Repository.At("src/FeedWorker"), file)));
    }

    [Fact]
    public void The_page_reader_and_the_feed_reader_do_not_know_each_other()
    {
        Assert.DoesNotContain("Feeds", UsedFolders("src/FeedWorker.Reading/Pages", "FeedWorker.Reading", ["Feeds"]));
        Assert.DoesNotContain("Pages", UsedFolders("src/FeedWorker.Reading/Feeds", "FeedWorker.Reading", ["Pages"]));
    }

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Repository.At(folder), file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> CodeFolders(string project) => Sources(project)
        .Select(file => Path.GetRelativePath(Repository.At(project), file).Split(Path.DirectorySeparatorChar))
        .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct();

    private static HashSet<string> UsedFolders(string folder, string root, IReadOnlyList<string> known) => Sources(folder)
        .SelectMany(file => Usings().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
        .Where(space => space.StartsWith(root + ".", StringComparison.Ordinal))
        .Select(space => space[(root.Length + 1)..].Split('.')[0])
        .Where(known.Contains)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^using (?:static |\w+ = )?([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Usings();
}
