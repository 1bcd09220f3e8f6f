using System.Globalization;
using Npgsql;

namespace FeedWorker.TestServers;

/// <summary>A private PostgreSQL server from the machine's programs: loopback only, a free port, a data folder that outlives a restart.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "tests";
    private static readonly TimeSpan _longestStart = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-postgresql-").FullName;
    private readonly string _programs;
    private readonly bool _durable;
    private readonly int _port = Programs.FreePort();
    private readonly string _password = Guid.NewGuid().ToString("N");
    private ServerProcess? _server;

    private PostgreSqlServer(string programs, bool durable)
    {
        _programs = programs;
        _durable = durable;
    }

    /// <summary>The server's maintenance database, with a superuser's credentials.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = User,
        Password = _password,
        Database = "postgres",
    }.ConnectionString;

    /// <summary>Makes a cluster, starts it and waits until it answers.</summary>
    /// <param name="durable">Whether each commit waits for the disk; off where only the tests' speed counts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MissingServerException">There is no PostgreSQL server on this machine.</exception>
    public static async Task<PostgreSqlServer> StartAsync(bool durable = false, CancellationToken cancellationToken = default)
    {
        var program = Programs.Newest("/usr/lib/postgresql", "bin/initdb") ?? Programs.OnPath("initdb")
            ?? throw new MissingServerException("no initdb below /usr/lib/postgresql or on the search path (Debian's package postgresql)");
        var server = new PostgreSqlServer(Path.GetDirectoryName(program)!, durable); // a file has a folder
        try
        {
            await server.InitialiseAsync();
            await server.StartAgainAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database; gives its connection string.</summary>
    public Task<string> NewDatabaseAsync(CancellationToken cancellationToken = default) => NewDatabaseAsync(ConnectionString, cancellationToken);

    /// <summary>Starts it after a stop or a kill: same port, same data.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await EndAsync();
        _server = await StartServerAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longestStart);
        while (!await AnswersAsync(limit.Token))
        {
            if (!_server.IsRunning)
            {
                throw new InvalidOperationException($"postgres ended: {await File.ReadAllTextAsync(Path.Combine(_folder, "start.log"), limit.Token)}");
            }

            await Task.Delay(50, limit.Token);
        }
    }

    /// <summary>Stops it in order; connections are closed on their users.</summary>
    public Task StopAsync() => EndAsync("INT");

    /// <summary>Ends it without a chance to write anything; it recovers from its log at the next start.</summary>
    public Task KillAsync() => EndAsync("QUIT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync("QUIT");
        Directory.Delete(_folder, recursive: true);
    }

    internal static async Task<string> NewDatabaseAsync(string server, CancellationToken cancellationToken)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Pooling = false });
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private async Task InitialiseAsync()
    {
        var passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, _password);
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            await Programs.RunAsync("chown", "-R", "postgres", _folder);
        }

        string[] command =
        [
            .. AsUser, Path.Combine(_programs, "initdb"), "--pgdata", Data, "--username", User, "--pwfile", passwordFile,
            "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync",
        ];
        await Programs.RunAsync(command[0], command[1..]);
    }

    private Task<ServerProcess> StartServerAsync()
    {
        string[] command =
        [
            .. AsUser, Path.Combine(_programs, "postgres"), "-D", Data, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture),
            "-c", $"unix_socket_directories={_folder}", "-c", "max_connections=200", "-c", $"fsync={(_durable ? "on" : "off")}",
        ];
        return ServerProcess.StartAsync(Path.Combine(_folder, "start.log"), new Dictionary<string, string>(), command[0], command[1..]);
    }

    private string Data => Path.Combine(_folder, "data");

    private static string[] AsUser => Environment.UserName == "root"
        ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups"]
        : ["env"];

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task EndAsync(string? signal = null)
    {
        if (_server is not null)
        {
            if (signal is not null)
            {
                _server.Signal(signal);
                await _server.WaitForEndAsync();
            }

            await _server.DisposeAsync();
            _server = null;
        }
    }
}
