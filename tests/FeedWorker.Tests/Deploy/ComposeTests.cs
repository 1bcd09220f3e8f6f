using System.Text.RegularExpressions;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Deploy;

/// <summary>What holds for every compose file.</summary>
public sealed partial class ComposeTests
{
    private const string Production = "docker-compose.yml";
    private const string Single = "deploy/compose.single.yml";

    // Opens the pages of a broker that another file describes.
    private const string Management = "deploy/compose.management.yml";

    [Theory]
    [InlineData(Production)]
    [InlineData(Single)]
    public void Every_container_is_locked_down_bounded_and_watched(string file)
    {
        Assert.All(new ComposeFile(file).Services, service =>
        {
            Assert.Equal("true", service.Setting("read_only"));
            Assert.Equal(["ALL"], service.List("cap_drop"));
            Assert.False(service.Has("cap_add") || service.Has("privileged"), $"{service.Name} has rights of its own");
            Assert.Equal(["no-new-privileges:true"], service.List("security_opt"));
            Assert.Equal("unless-stopped", service.Setting("restart"));
            Assert.Matches("^[0-9]+$", service.Setting("pids_limit"));
            Assert.Matches("^[0-9]+[mg]$", service.Setting("mem_limit"));
            Assert.Matches("^[0-9]+s$", service.Setting("stop_grace_period"));
            Assert.Contains("/tmp:size=64m,mode=1777", service.List("tmpfs"));
            Assert.True(
                service.Has("healthcheck") || Repository.Lines(service.Dockerfile!).Any(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)),
                $"{service.Name} has no health check");
            Assert.True(service.Dockerfile is not null || service.Setting("user").Length > 0, $"{service.Name} starts as root");
            Assert.Matches("^[a-z]+:(local|[0-9]+(\\.[0-9]+)?(-[a-z]+)?)$", service.Setting("image"));
        });
    }

    [Theory]
    [InlineData(Production)]
    [InlineData(Single)]
    [InlineData(Management)]
    public void Ports_are_published_on_loopback_only(string file)
    {
        var ports = new ComposeFile(file).Services.SelectMany(service => service.List("ports")).ToList();

        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.Matches("^127\\.0\\.0\\.1:[0-9]*:[0-9]+$", port));
    }

    [Theory]
    [InlineData(Production)]
    [InlineData(Single)]
    public void What_is_built_exists_and_what_is_mounted_is_declared_or_exists_and_is_read_only(string file)
    {
        var compose = new ComposeFile(file);
        var mounts = compose.Services.SelectMany(service => service.Mounts).ToList();

        Assert.All(compose.Services.Where(service => service.Dockerfile is not null), service =>
        {
            Assert.Equal(".", compose.FromRoot(service.Setting("build", "context")));
            Assert.True(Repository.Has(service.Dockerfile!), $"{service.Dockerfile} does not exist");
        });
        Assert.All(mounts.Where(mount => !mount.Source.StartsWith('.')), mount => Assert.Contains(mount.Source, compose.Declared("volumes")));
        Assert.All(mounts.Where(mount => mount.Source.StartsWith('.')), mount =>
        {
            Assert.True(Repository.Has(compose.FromRoot(mount.Source)), $"{mount.Source} does not exist");
            Assert.True(mount.ReadOnly, $"{mount.Source} could be written to");
        });
        Assert.All(compose.Declared("volumes"), volume => Assert.Contains(mounts, mount => mount.Source == volume));
    }

    [Theory]
    [InlineData(Production)]
    [InlineData(Single)]
    public void The_worker_accepts_every_setting_and_finds_every_file_it_names(string file)
    {
        var worker = new ComposeFile(file).Service("worker");
        var configuration = Deployed.Worker(worker.WholeEnvironment, worker.Secrets.Select(secret => secret.Target));
        var places = worker.Mounts.Select(mount => mount.Target).Concat(worker.List("tmpfs").Select(place => place.Split(':')[0])).ToList();
        var files = new[] { "Feeds:File", "Storage:Path", "Publishing:JournalPath" }.Select(key => configuration[key] ?? "").ToList();

        Assert.All(worker.WholeEnvironment, setting => Assert.StartsWith("FEEDWORKER__", setting.Key, StringComparison.Ordinal));
        Assert.Empty(WorkerSettings.Check.Errors(configuration));
        Assert.All(files, path =>
            Assert.Contains(places, place => path == place || path.StartsWith(place + "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Production)]
    [InlineData(Single)]
    public void The_published_port_is_the_one_the_worker_listens_on(string file)
    {
        var worker = new ComposeFile(file).Service("worker");
        var address = new Uri(Deployed.Worker(worker.WholeEnvironment, [])["Operations:Address"] ?? "");

        Assert.EndsWith($":{address.Port}", Assert.Single(worker.List("ports")), StringComparison.Ordinal);
        Assert.Equal("0.0.0.0", address.Host);
    }

    [Theory]
    [InlineData(Production)]
    [InlineData(Single)]
    [InlineData(Management)]
    [InlineData("deploy/rabbitmq/definitions.json")]
    [InlineData("deploy/rabbitmq/feedworker.conf")]
    [InlineData("deploy/postgres/feedworker.sql")]
    [InlineData(".env.example")]
    public void No_file_holds_a_password_or_lets_a_guest_in(string file)
    {
        // What a line says about passwords names a file or a placeholder, and never is one.
        Assert.All(Repository.Lines(file), line =>
        {
            Assert.DoesNotContain("guest", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(Literal(), line);
        });
    }

    [Fact]
    public void Every_variable_is_in_the_example_and_every_one_of_the_example_is_used()
    {
        var used = new[] { Production, Single }.SelectMany(ComposeFile.VariablesOf).ToHashSet();

        Assert.Equal(used.Order(), ComposeFile.Example.Keys.Order());
    }

    [GeneratedRegex("(password|secret)\\w*[=:] *[^/@ ]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Literal();
}
