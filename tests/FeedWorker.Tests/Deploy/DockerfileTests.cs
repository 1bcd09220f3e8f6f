using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Deploy;

public sealed partial class DockerfileTests
{
    private static readonly IReadOnlyList<string> Lines = Repository.Lines("deploy/Dockerfile");

    [Fact]
    public void What_is_copied_exists_and_reaches_the_build_context()
    {
        var ignore = Repository.Lines(".dockerignore");
        var admitted = ignore.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet();
        var copied = CopiedFromContext(Lines).ToList();

        Assert.Equal("*", ignore[0]);
        Assert.NotEmpty(copied);
        Assert.All(copied, source => Assert.True(Repository.Has(source), $"{source} does not exist"));
        Assert.All(copied, source => Assert.Contains(source.Split('/')[0], admitted));
        Assert.All(admitted, name => Assert.True(Repository.Has(name), $".dockerignore admits {name}, which does not exist"));
    }

    [Fact]
    public void The_restore_is_locked_and_sees_every_project_with_its_lock_file()
    {
        var restore = Lines.Index().First(line => line.Item.Contains("dotnet restore", StringComparison.Ordinal));
        var before = CopiedFromContext(Lines.Take(restore.Index)).ToHashSet();
        var worker = XDocument.Parse(Repository.Text("src/FeedWorker/FeedWorker.csproj"));
        var projects = worker.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include")))
            .Append("FeedWorker");

        Assert.Contains("--locked-mode", restore.Item, StringComparison.Ordinal);
        Assert.All(projects, project =>
        {
            Assert.Contains($"src/{project}/{project}.csproj", before);
            Assert.Contains($"src/{project}/packages.lock.json", before);
        });
    }

    [Fact]
    public void The_sdk_is_of_the_version_that_global_json_asks_for()
    {
        using var globalJson = JsonDocument.Parse(Repository.Text("global.json"));
        var version = globalJson.RootElement.GetProperty("sdk").GetProperty("version").GetString() ?? "";
        var line = string.Join('.', version.Split('.')[..2]);

        Assert.Contains(Lines, instruction => instruction.Contains($"dotnet/sdk:{line} AS build", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_stage_has_no_shell_and_no_root()
    {
        var last = Lines.Skip(Lines.Index().Last(line => line.Item.StartsWith("FROM ", StringComparison.Ordinal)).Index).ToList();

        Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra", last[0]);
        Assert.DoesNotContain(last, line => line.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.Equal(["USER $APP_UID"], last.Where(line => line.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Contains("COPY --from=build --chown=$APP_UID:$APP_UID /data/ /data/", last);
        Assert.Contains("VOLUME /data", last);

        // Without a shell only the JSON form starts anything.
        var started = last.Where(line => StartsSomething().IsMatch(line)).ToList();
        Assert.Equal(3, started.Count);
        Assert.All(started, line => Assert.NotEmpty(JsonSerializer.Deserialize<string[]>(line[line.IndexOf('[', StringComparison.Ordinal)..]) ?? []));
        Assert.Contains(started, line => line.EndsWith("""CMD ["dotnet", "/app/feedworker.dll", "health"]""", StringComparison.Ordinal));
    }

    [Fact]
    public void The_worker_accepts_every_setting_keeps_its_files_on_the_volume_and_listens_where_the_image_says()
    {
        var environment = Lines.Single(line => line.StartsWith("ENV ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Select(setting => setting.Split('=', 2))
            .Select(setting => KeyValuePair.Create(setting[0], setting[1]));
        var configuration = Deployed.Configuration(environment);
        var address = new Uri(configuration["Operations:Address"] ?? "");

        Assert.Empty(ConfigurationCheck.Errors(configuration));
        Assert.StartsWith("/data/", configuration["Storage:Path"], StringComparison.Ordinal);
        Assert.StartsWith("/data/", configuration["Publishing:JournalPath"], StringComparison.Ordinal);
        Assert.Contains($"EXPOSE {address.Port}", Lines);
    }

    /// <summary>What is copied out of the build context, one source after the other.</summary>
    private static IEnumerable<string> CopiedFromContext(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]);

    [GeneratedRegex(@"^(HEALTHCHECK|ENTRYPOINT|CMD) .*\[.*\]$", RegexOptions.NonBacktracking)]
    private static partial Regex StartsSomething();
}
