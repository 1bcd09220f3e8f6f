using System.Text.RegularExpressions;
using FeedWorker.Configuration;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Tests.Deploy;

public sealed partial class ComposeTests
{
    private const string File = "docker-compose.yml";

    private static readonly IReadOnlyList<string> Lines = Repository.Lines(File);

    [Fact]
    public void The_indentation_is_of_spaces_and_grows_by_one_step_at_a_time()
    {
        var depth = 0;
        foreach (var line in Lines)
        {
            var spaces = line.Length - line.TrimStart(' ').Length;
            Assert.False(line.Contains('\t', StringComparison.Ordinal), $"a tab in: {line}");
            Assert.True(spaces % 2 == 0 && spaces <= depth + 2, $"wrong indentation: {line}");
            depth = spaces;
        }
    }

    [Theory]
    [InlineData("    read_only: true")]
    [InlineData("    cap_drop:\n      - ALL")]
    [InlineData("    security_opt:\n      - no-new-privileges:true")]
    [InlineData("    tmpfs:\n      - /tmp:size=64m,mode=1777")]
    [InlineData("      - data:/data")]
    public void The_worker_runs_locked_down(string setting)
    {
        Assert.Contains($"\n{setting}\n", string.Join('\n', Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_are_published_on_loopback_only()
    {
        var ports = ListUnder("ports");

        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.Matches("^\"127\\.0\\.0\\.1:[0-9]+:[0-9]+\"$", port));
    }

    [Fact]
    public void Files_are_mounted_read_only_and_exist()
    {
        var mounts = ListUnder("volumes").Where(mount => mount.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(mounts);
        Assert.All(mounts, mount => Assert.EndsWith(":ro", mount, StringComparison.Ordinal));
        Assert.All(mounts, mount => Assert.True(Repository.Has(mount.Split(':')[0][2..]), $"{mount} does not exist"));
    }

    [Fact]
    public void The_worker_accepts_every_setting_and_finds_every_file_it_names()
    {
        var configuration = Deployed.Configuration(Settings);
        var volumes = ListUnder("volumes").Select(mount => mount.Split(':')[1]).ToList();
        var files = configuration.AsEnumerable().Select(setting => setting.Value ?? "").Where(value => value.StartsWith('/')).ToList();

        Assert.Empty(ConfigurationCheck.Errors(configuration));
        Assert.NotEmpty(files);
        Assert.All(files, path =>
            Assert.Contains(volumes, volume => path == volume || path.StartsWith(volume + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_published_port_is_the_one_the_worker_listens_on()
    {
        var address = new Uri(Deployed.Configuration(Settings)["Operations:Address"] ?? "");

        Assert.Equal([$"\"127.0.0.1:{address.Port}:{address.Port}\""], ListUnder("ports"));
        Assert.Equal("0.0.0.0", address.Host);
    }

    private static IEnumerable<KeyValuePair<string, string>> Settings => Lines
        .Select(line => Setting().Match(line)).Where(match => match.Success)
        .Select(match => KeyValuePair.Create(match.Groups["name"].Value, match.Groups["value"].Value));

    /// <summary>The items of the list under a key of the worker, one level deeper.</summary>
    private static List<string> ListUnder(string key) =>
    [
        .. Lines.SkipWhile(line => line != $"    {key}:").Skip(1)
            .TakeWhile(line => line.StartsWith("      - ", StringComparison.Ordinal)).Select(line => line[8..]),
    ];

    [GeneratedRegex(@"^ {6}(?<name>[A-Z0-9_]+): (?<value>\S+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();
}
