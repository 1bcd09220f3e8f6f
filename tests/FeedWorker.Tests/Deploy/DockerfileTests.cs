using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Deploy;

public sealed partial class DockerfileTests
{
    private const string Worker = "deploy/Dockerfile";
    private const string Alerts = "deploy/Dockerfile.alerts";

    [Theory]
    [InlineData(Worker)]
    [InlineData(Alerts)]
    public void What_is_copied_exists_and_reaches_the_build_context(string file)
    {
        var ignore = Repository.Lines(".dockerignore");
        var admitted = ignore.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet();
        var copied = CopiedFromContext(Repository.Lines(file)).ToList();

        Assert.Equal("*", ignore[0]);
        Assert.NotEmpty(copied);
        Assert.All(copied, source => Assert.True(Repository.Has(source), $"{source} does not exist"));
        Assert.All(copied, source => Assert.Contains(source.Split('/')[0], admitted));
        Assert.All(admitted, name => Assert.True(Repository.Has(name), $".dockerignore admits {name}, which does not exist"));
    }

    [Theory]
    [InlineData(Worker, "FeedWorker")]
    [InlineData(Alerts, "FeedWorker.ThreatAlerts")]
    public void The_restore_is_locked_and_sees_every_project_with_its_lock_file(string file, string project)
    {
        var lines = Repository.Lines(file);
        var restore = lines.Index().First(line => line.Item.Contains("dotnet restore", StringComparison.Ordinal));
        var before = CopiedFromContext(lines.Take(restore.Index)).ToHashSet();
        var projects = XDocument.Parse(Repository.Text($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include")))
            .Append(project);

        Assert.Contains($"src/{project} --locked-mode", restore.Item, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains($"dotnet publish src/{project} --no-restore", StringComparison.Ordinal));
        Assert.All(projects, name =>
        {
            Assert.Contains($"src/{name}/{name}.csproj", before);
            Assert.Contains($"src/{name}/packages.lock.json", before);
        });
    }

    [Theory]
    [InlineData(Worker)]
    [InlineData(Alerts)]
    public void The_sdk_is_of_the_version_that_global_json_asks_for(string file)
    {
        using var globalJson = JsonDocument.Parse(Repository.Text("global.json"));
        var version = globalJson.RootElement.GetProperty("sdk").GetProperty("version").GetString() ?? "";
        var line = string.Join('.', version.Split('.')[..2]);

        Assert.Contains(Repository.Lines(file), instruction => instruction.Contains($"dotnet/sdk:{line} AS build", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Worker, "feedworker.dll")]
    [InlineData(Alerts, "threatalerts.dll")]
    public void The_last_stage_has_no_shell_and_no_root(string file, string program)
    {
        var lines = Repository.Lines(file);
        var last = lines.Skip(lines.Index().Last(line => line.Item.StartsWith("FROM ", StringComparison.Ordinal)).Index).ToList();

        Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra", last[0]);
        Assert.DoesNotContain(last, line => line.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.Equal(["USER $APP_UID"], last.Where(line => line.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Contains("COPY --from=build --chown=$APP_UID:$APP_UID /data/ /data/", last);
        Assert.Contains("VOLUME /data", last);

        // Without a shell only the JSON form starts anything.
        var started = last.Where(line => StartsSomething().IsMatch(line)).ToList();
        Assert.Equal(3, started.Count);
        Assert.All(started, line => Assert.NotEmpty(JsonSerializer.Deserialize<string[]>(line[line.IndexOf('[', StringComparison.Ordinal)..]) ?? []));
        Assert.Contains(started, line => line.EndsWith($"CMD [\"dotnet\", \"/app/{program}\", \"health\"]", StringComparison.Ordinal));
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"/app/{program}\"]", started);
    }

    [Fact]
    public void The_worker_accepts_every_setting_keeps_its_files_on_the_volume_and_listens_where_the_image_says()
    {
        var configuration = Deployed.Worker(ImageEnvironment.Of(Worker), []);
        var address = new Uri(configuration["Operations:Address"] ?? "");

        Assert.Empty(WorkerSettings.Check.Errors(configuration));
        Assert.StartsWith("/data/", configuration["Storage:Path"], StringComparison.Ordinal);
        Assert.StartsWith("/data/", configuration["Publishing:JournalPath"], StringComparison.Ordinal);
        Assert.Contains($"EXPOSE {address.Port}", Repository.Lines(Worker));
    }

    /// <summary>What is copied out of the build context, one source after the other.</summary>
    private static IEnumerable<string> CopiedFromContext(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]);

    [GeneratedRegex(@"^(HEALTHCHECK|ENTRYPOINT|CMD) .*\[.*\]$", RegexOptions.NonBacktracking)]
    private static partial Regex StartsSomething();
}
