using System.Net.Sockets;
using System.Text.Json;

namespace FeedWorker.TestServers.Mail;

/// <summary>A private SMTP server, Debian's aiosmtpd: loopback only, a port of its own that outlives a restart, and no mail ever leaves it.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>The answer that never comes.</summary>
    public const string Hang = "hang";

    /// <summary>The same, of a mail that was taken and is kept.</summary>
    public const string HangKept = "hang kept";

    /// <summary>The connection ends instead of an answer.</summary>
    public const string Drop = "drop";

    // Debian's own interpreter: only that one knows Debian's packages.
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan _longestStart = TimeSpan.FromMinutes(1);
    private static readonly JsonSerializerOptions _json = JsonSerializerOptions.Web;

    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-smtp-").FullName;
    private readonly Dictionary<string, string> _rules = [];
    private ServerProcess? _server;

    private SmtpServer(SmtpServerOptions options)
    {
        Directory.CreateDirectory(Mails);
        WriteRules();
        File.WriteAllText(Path.Combine(_folder, "settings.json"), JsonSerializer.Serialize(
            new
            {
                Port,
                options.User,
                options.Password,
                options.CertificateFile,
                options.KeyFile,
                options.MostBytes,
                Tls = options.Encryption.ToString().ToLowerInvariant(),
            },
            _json));
    }

    /// <summary>Where it answers on 127.0.0.1.</summary>
    public int Port { get; } = Programs.FreePort();

    private string Mails => Path.Combine(_folder, "mails");

    /// <summary>Starts one and waits until it answers.</summary>
    /// <exception cref="MissingServerException">There is no aiosmtpd on this machine.</exception>
    public static async Task<SmtpServer> StartAsync(SmtpServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd") || !Programs.IsThere(Python))
        {
            throw new MissingServerException($"no aiosmtpd for {Python} (Debian's package python3-aiosmtpd)");
        }

        var server = new SmtpServer(options ?? new SmtpServerOptions());
        try
        {
            await server.StartAgainAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// From now on answers a step like this: <c>GREETING</c>, <c>AUTH</c>, <c>MAIL</c>, <c>RCPT somebody@desk.example</c>, <c>DATA</c>; with
    /// a line such as <c>451 busy</c>, or with <see cref="Hang"/>, <see cref="HangKept"/> or <see cref="Drop"/>. A mail whose last answer was dropped is kept.
    /// </summary>
    public void Answer(string step, string answer)
    {
        _rules[step] = answer;
        WriteRules();
    }

    /// <summary>From now on takes everything again.</summary>
    public void AnswerAsUsual()
    {
        _rules.Clear();
        WriteRules();
    }

    /// <summary>What it took so far, in the order of arrival.</summary>
    public IReadOnlyList<ReceivedMail> Received() =>
    [
        .. Directory.GetFiles(Mails, "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<ReceivedMail>(File.ReadAllText(file), _json)!), // written by us, never null
    ];

    /// <summary>The steps that clients came to so far; named as in <see cref="Answer"/>.</summary>
    public IReadOnlyList<string> Steps() => File.Exists(Path.Combine(_folder, "steps")) ? File.ReadAllLines(Path.Combine(_folder, "steps")) : [];

    /// <summary>Starts it after a kill: same port.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await KillAsync();
        _server = await ServerProcess.StartAsync(
            Path.Combine(_folder, "start.log"), new Dictionary<string, string>(),
            Python, Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_server.py"), _folder);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longestStart);
        while (!await ListensAsync(limit.Token))
        {
            if (!_server.IsRunning)
            {
                throw new InvalidOperationException($"smtp_server.py ended: {await File.ReadAllTextAsync(Path.Combine(_folder, "start.log"), limit.Token)}");
            }

            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Ends it at once: connections are cut, and nobody listens.</summary>
    public async Task KillAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            _server = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Either the whole file or the one before it: the server reads it at every step.
    private void WriteRules()
    {
        var path = Path.Combine(_folder, "rules.json");
        File.WriteAllText($"{path}.part", JsonSerializer.Serialize(_rules, _json));
        File.Move($"{path}.part", path, overwrite: true);
    }

    private async Task<bool> ListensAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
