using System.Globalization;
using System.Text.Json;

namespace FeedWorker.TestServers;

/// <summary>The files and variables that make a node private.</summary>
internal static class RabbitMqFiles
{
    internal static void Write(string folder, BrokerAddress address, RabbitMqNodeOptions options)
    {
        string At(string file) => Path.Combine(folder, file);
        List<string> settings =
        [
            $"listeners.tcp.1 = {address.Host}:{Number(address.Port)}",
            $"management.tcp.ip = {address.Host}",
            $"management.tcp.port = {Number(address.ManagementPort)}",
            $"load_definitions = {At("definitions.json")}",
            "log.console = false",
            "log.file.level = info",
            "disk_free_limit.absolute = 50MB",
            "collect_statistics_interval = 1000",
            .. options.Settings,
        ];
        if (address.TlsPort is { } port)
        {
            settings.AddRange(
            [
                $"listeners.ssl.1 = {address.Host}:{Number(port)}",
                $"ssl_options.certfile = {options.TlsCertificateFile}",
                $"ssl_options.keyfile = {options.TlsKeyFile}",
                "ssl_options.verify = verify_none",
                "ssl_options.fail_if_no_peer_cert = false",
            ]);
        }

        File.WriteAllLines(At("rabbitmq.conf"), settings);
        File.WriteAllText(At("enabled_plugins"), "[rabbitmq_management].");
        File.WriteAllText(At("environment"), "");
        File.WriteAllText(At("definitions.json"), JsonSerializer.Serialize(new
        {
            users = new[] { new { name = address.User, password = address.Password, tags = "administrator" } },
            vhosts = new[] { new { name = address.VirtualHost } },
            permissions = new[] { new { user = address.User, vhost = address.VirtualHost, configure = ".*", write = ".*", read = ".*" } },
        }));
    }

    internal static IReadOnlyDictionary<string, string> Environment(string folder, int namePort, int clusterPort)
    {
        string At(string file) => Path.Combine(folder, file);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = folder,
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = Number(namePort),
            ["RABBITMQ_DIST_PORT"] = Number(clusterPort),
            ["RABBITMQ_NODENAME"] = $"feedworker{Number(namePort)}@localhost",
            ["RABBITMQ_MNESIA_BASE"] = At("data"),
            ["RABBITMQ_LOG_BASE"] = At("log"),
            ["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = At("environment"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("enabled_plugins"),
            ["RABBITMQ_PID_FILE"] = At("pid"),

            // With "input allowed" the script turns into the server, which then has the process id that we know; and it reads no input.
            ["RABBITMQ_ALLOW_INPUT"] = "1",
            ["RABBITMQ_SERVER_START_ARGS"] = "-noinput",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none -kernel inet_dist_use_interface {127,0,0,1}",
        };
    }

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
