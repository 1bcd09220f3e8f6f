using System.Globalization;

namespace FeedWorker.TestServers;

/// <summary>
/// A private RabbitMQ node from the machine's <c>rabbitmq-server</c>: loopback only, free ports, a data folder of its own that outlives a
/// restart. Its name server (epmd) is its own too, so that nothing else on the machine is touched.
/// </summary>
public sealed class RabbitMqNode : IAsyncDisposable
{
    private static readonly TimeSpan _longestStart = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-rabbitmq-").FullName;
    private readonly string _program;
    private readonly int _namePort = Programs.FreePort();
    private readonly int _clusterPort = Programs.FreePort();
    private ServerProcess? _names;
    private ServerProcess? _node;

    private RabbitMqNode(string program, RabbitMqNodeOptions options)
    {
        _program = program;
        Address = new BrokerAddress("127.0.0.1", Programs.FreePort(), "/", "tests", Guid.NewGuid().ToString("N"), Programs.FreePort())
        {
            TlsPort = options.TlsCertificateFile is null ? null : Programs.FreePort(),
        };
        RabbitMqFiles.Write(_folder, Address, options);
    }

    /// <summary>Where it answers, with an administrator's credentials.</summary>
    public BrokerAddress Address { get; }

    /// <summary>Starts a node and waits until it answers; some seconds.</summary>
    /// <exception cref="MissingServerException">There is no <c>rabbitmq-server</c> on this machine.</exception>
    public static async Task<RabbitMqNode> StartAsync(RabbitMqNodeOptions? options = null, CancellationToken cancellationToken = default)
    {
        // The script of the package itself: the one on the search path insists on the package's own user and folders.
        var program = Programs.Newest("/usr/lib/rabbitmq/lib", "sbin/rabbitmq-server")
            ?? throw new MissingServerException("no rabbitmq-server below /usr/lib/rabbitmq/lib (Debian's package rabbitmq-server)");
        var node = new RabbitMqNode(program, options ?? new RabbitMqNodeOptions());
        try
        {
            await node.StartAgainAsync(cancellationToken);
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it after a stop or a kill: same ports, same data.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await EndAsync();
        var environment = RabbitMqFiles.Environment(_folder, _namePort, _clusterPort);
        _names ??= await ServerProcess.StartAsync(
            Path.Combine(_folder, "epmd.log"), environment, "epmd", "-port", _namePort.ToString(CultureInfo.InvariantCulture));
        _node = await ServerProcess.StartAsync(Path.Combine(_folder, "start.log"), environment, _program);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longestStart);
        while (!await Address.AnswersAsync(limit.Token))
        {
            if (!_node.IsRunning)
            {
                throw new InvalidOperationException($"rabbitmq-server ended: {await File.ReadAllTextAsync(Path.Combine(_folder, "start.log"), limit.Token)}");
            }

            await Task.Delay(100, limit.Token);
        }
    }

    /// <summary>Stops it in order.</summary>
    public async Task StopAsync()
    {
        _node?.Signal("TERM");
        await EndedAsync();
    }

    /// <summary>
    /// Kills it without a chance to write anything. RabbitMQ 3.10 writes down half a second late that a queue was declared: one that
    /// is younger is lost, whatever it confirmed; <see cref="StartAfreshAsync"/> before it takes that chance away.
    /// </summary>
    public async Task KillAsync()
    {
        _node?.Signal("KILL");
        await EndedAsync();
    }

    /// <summary>Stops it in order and starts it again: what was declared so far is on the disk then.</summary>
    public async Task StartAfreshAsync(CancellationToken cancellationToken = default)
    {
        await StopAsync();
        await StartAgainAsync(cancellationToken);
    }

    /// <summary>Stops its clock: connections stay open and nothing answers.</summary>
    public void Freeze() => _node?.Signal("STOP");

    /// <summary>Lets a frozen node go on.</summary>
    public void Thaw() => _node?.Signal("CONT");

    /// <summary>Makes a virtual host, empty and without anybody else.</summary>
    public async Task<BrokerAddress> NewVirtualHostAsync(CancellationToken cancellationToken = default) =>
        await Address.NewVirtualHostAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (_names is not null)
        {
            await _names.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task EndedAsync()
    {
        if (_node is not null)
        {
            await _node.WaitForEndAsync();
            await EndAsync();
        }
    }

    private async Task EndAsync()
    {
        if (_node is not null)
        {
            await _node.DisposeAsync();
            _node = null;
        }
    }
}
