using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FeedWorker.Proofs.Books;
using FeedWorker.TestServers;

namespace FeedWorker.Proofs.Consumers;

/// <summary>The consumer in another language, as a process; it writes its arrivals into a file, which is read when it has ended.</summary>
internal sealed class PythonConsumer : IAsyncDisposable
{
    // The system's own interpreter: the packages that Debian brings (python3-pika, python3-jsonschema) belong to it.
    internal const string Interpreter = "/usr/bin/python3";
    private static readonly TimeSpan _longestEnd = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly string _file;
    private readonly Task _errors;
    private long _read;

    private PythonConsumer(Process process, string file)
    {
        (_process, _file) = (process, file);
        _errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    internal MessageBook Book { get; } = new("python");

    /// <summary>Whether this machine has the interpreter and both packages; otherwise what is missing.</summary>
    internal static async Task<string?> FindMissingAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Interpreter))
        {
            return $"no {Interpreter}";
        }

        var start = new ProcessStartInfo(Interpreter, ["-W", "ignore", "-c", "import pika, jsonschema; jsonschema.Draft202012Validator"]) { RedirectStandardError = true };
        using var process = Process.Start(start)!; // a new process is always started for an executable
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? null : $"{errors.Trim().Split('\n')[^1]} (Debian's packages python3-pika and python3-jsonschema)";
    }

    /// <summary>Starts it and waits until its queue is bound.</summary>
    internal static async Task<PythonConsumer> StartAsync(BrokerAddress bus, string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "python.jsonl");
        var start = new ProcessStartInfo(Interpreter,
        [
            Path.Combine(AppContext.BaseDirectory, "Consumers", "consumer.py"), "--host", bus.Host, "--port", bus.Port.ToString(CultureInfo.InvariantCulture),
            "--vhost", bus.VirtualHost, "--user", bus.User, "--queue", "proofs.python", "--schemas", Path.Combine(AppContext.BaseDirectory, "Schemas"),
            "--output", file,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CONSUMER_PASSWORD"] = bus.Password;
        var consumer = new PythonConsumer(Process.Start(start)!, file); // a new process is always started for an executable
        try
        {
            if (await consumer._process.StandardOutput.ReadLineAsync(cancellationToken) != "ready")
            {
                throw new InvalidOperationException("consumer.py ended before it was bound.");
            }

            return consumer;
        }
        catch
        {
            await consumer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Enters into the book what was written since the last call.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(_file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = _read;
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            // Half a line: the rest comes later.
            if (!line.EndsWith('}'))
            {
                return;
            }

            _read += line.Length + 1; // json.dumps writes ASCII
            using var json = JsonDocument.Parse(line);
            var arrival = json.RootElement;
            Book.Enter(new Arrival(
                arrival.GetProperty("id").GetGuid(),
                arrival.GetProperty("type").GetString() ?? "",
                arrival.GetProperty("bodyHash").GetString() ?? "",
                arrival.GetProperty("redelivered").GetBoolean(),
                [.. arrival.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString() ?? "")]));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(_longestEnd);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _errors;
        _process.Dispose();
    }
}
