using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using Npgsql;

namespace FeedWorker.Tests.Deploy;

/// <summary>What makes docker-compose.yml the production form.</summary>
public sealed class ProductionTests
{
    private static readonly ComposeFile _compose = new("docker-compose.yml");

    [Fact]
    public void There_are_replicas_and_nothing_keeps_them_from_running_side_by_side()
    {
        var worker = _compose.Service("worker");

        Assert.True(int.Parse(worker.Setting("deploy", "replicas"), System.Globalization.CultureInfo.InvariantCulture) >= 2);
        Assert.False(worker.Has("container_name") || worker.Has("hostname"));
        Assert.Equal(["127.0.0.1::5481"], worker.List("ports"));
        Assert.All(worker.Mounts, mount => Assert.True(mount.ReadOnly));
    }

    [Theory]
    [InlineData("worker", "postgres", "rabbitmq")]
    [InlineData("alerts", "rabbitmq")]
    public void A_service_waits_until_what_it_needs_is_healthy(string service, params string[] needs)
    {
        var others = _compose.Service(service).DependsOn.ToList();

        Assert.Equal(needs, others.Select(other => other.Service).Order());
        Assert.All(others, other => Assert.Equal("service_healthy", other.Condition));
    }

    [Theory]
    [InlineData("postgres", "store")]
    [InlineData("rabbitmq", "bus")]
    public void Database_and_broker_have_no_way_in_or_out_but_an_internal_network(string service, string network)
    {
        Assert.Equal([network], _compose.Service(service).List("networks"));
        Assert.Equal("true", _compose.Declared("networks", network, "internal"));
        Assert.Empty(_compose.Service(service).List("ports"));
    }

    [Fact]
    public void The_worker_does_not_ask_the_database_for_Kerberos_whose_library_is_not_in_the_image()
    {
        var (settings, problem) = PostgreSqlSettings.Read(new StorageOptions
        {
            Provider = StorageProvider.PostgreSql,
            ConnectionString = _compose.Service("worker").Environment["FEEDWORKER__STORAGE__CONNECTIONSTRING"],
        });

        Assert.Null(problem);
        Assert.Equal(("postgres", GssEncryptionMode.Disable), (settings?.Host, settings?.GssEncryptionMode));
    }

    [Fact]
    public void The_alert_service_cannot_see_the_database()
    {
        Assert.Equal(["bus", "outside"], _compose.Service("alerts").List("networks"));
        Assert.NotEqual("true", _compose.Declared("networks", "outside", "internal"));
    }

    [Fact]
    public void Every_secret_is_a_file_that_git_does_not_see_and_is_given_to_somebody()
    {
        var ignored = Repository.Lines(".gitignore");
        var given = _compose.Services.SelectMany(service => service.Secrets).Select(secret => secret.Source).ToHashSet();

        Assert.Contains("/deploy/secrets/", ignored);
        Assert.Contains(".env", ignored);
        Assert.Equal(_compose.Declared("secrets").Order(), given.Order());
        Assert.All(_compose.Declared("secrets"), secret =>
            Assert.Equal($"./deploy/secrets/{secret}", _compose.Declared("secrets", secret, "file")));
    }

    [Fact]
    public void The_broker_has_room_between_its_own_limit_and_the_containers()
    {
        var line = Assert.Single(Repository.Lines("deploy/rabbitmq/feedworker.conf"), line => line.StartsWith("vm_memory", StringComparison.Ordinal));

        Assert.Equal("vm_memory_high_watermark.absolute = 600MB", line);
        Assert.Equal("1g", _compose.Service("rabbitmq").Setting("mem_limit"));
    }

    [Fact]
    public void The_broker_lets_a_consumer_wait_as_long_as_a_disk_may_stay_full() =>
        Assert.Contains("consumer_timeout = 604800000", Repository.Lines("deploy/rabbitmq/feedworker.conf"));

    // A tag that floats takes the broker over two minor versions at once, which it refuses.
    [Fact]
    public void The_broker_stays_on_a_minor_version() =>
        Assert.Matches("^rabbitmq:[0-9]+\\.[0-9]+-management$", _compose.Service("rabbitmq").Setting("image"));

    [Fact]
    public void The_broker_reads_its_users_from_the_secret_and_takes_passwords_only()
    {
        var lines = Repository.Lines("deploy/rabbitmq/feedworker.conf");

        Assert.Contains("load_definitions = /run/secrets/rabbitmq-definitions.json", lines);
        Assert.Contains(_compose.Service("rabbitmq").Secrets, secret => secret.Target == "rabbitmq-definitions.json");
        Assert.Equal(["auth_mechanisms.1 = PLAIN"], lines.Where(line => line.StartsWith("auth_mechanisms", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_users_of_worker_and_alert_service_are_those_that_the_broker_knows()
    {
        var users = Definitions["users"]!.AsArray().Select(user => user!["name"]!.GetValue<string>()).ToList();

        Assert.Equal(_compose.Service("worker").Environment["FEEDWORKER__RABBITMQ__USER"], users[0]);
        Assert.Equal(_compose.Service("alerts").Environment["THREATALERTS__RABBITMQ__USER"], users[1]);
        Assert.All(new[] { "FEEDWORKER__RABBITMQ__VIRTUALHOST", "THREATALERTS__RABBITMQ__VIRTUALHOST" }, setting => Assert.Contains(
            Definitions["vhosts"]!.AsArray().Select(host => host!["name"]!.GetValue<string>()),
            host => _compose.Services.Any(service => service.Environment.GetValueOrDefault(setting) == host)));
    }

    [Fact]
    public void The_worker_may_touch_its_exchanges_and_archives_and_nothing_else()
    {
        var exchanges = MessageCatalog.Types.Keys.ToList();
        var archives = exchanges.Select(exchange => $"feedworker.archive.{exchange.Split('.')[1]}").ToList();
        string[] others = ["feedworker.threat-alerts.detected", "amq.topic", "", "orders", "feedworker", "xfeedworker.article-published.v1"];

        Assert.All(exchanges.Concat(archives), name => Assert.True(May("feedworker", "configure", name) && May("feedworker", "write", name), name));
        Assert.All(exchanges, name => Assert.True(May("feedworker", "read", name), name));
        Assert.All(others, name => Assert.False(May("feedworker", "configure", name) || May("feedworker", "write", name), name));
        Assert.All(others.Concat(archives), name => Assert.False(May("feedworker", "read", name), name));
    }

    [Fact]
    public void The_alert_service_hears_threats_only_and_cannot_send_any()
    {
        Assert.All(MessageCatalog.Types.Keys, exchange =>
        {
            Assert.Equal(exchange.Contains(".threat-statement-", StringComparison.Ordinal), May("threatalerts", "read", exchange));
            Assert.False(May("threatalerts", "write", exchange), exchange);
        });
        Assert.False(May("threatalerts", "configure", "feedworker.archive.article-published"));
        Assert.True(May("threatalerts", "write", "feedworker.threat-alerts.detected_error"));
    }

    private static JsonNode Definitions => JsonNode.Parse(Repository.Text("deploy/rabbitmq/definitions.json"))!;

    private static bool May(string user, string what, string name) =>
        Regex.IsMatch(name, BrokerUser.PermissionsOf(user)[what]!.GetValue<string>(), RegexOptions.NonBacktracking);
}
