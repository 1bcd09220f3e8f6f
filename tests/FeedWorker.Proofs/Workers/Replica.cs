using System.Diagnostics;
using System.Text;

namespace FeedWorker.Proofs.Workers;

/// <summary>One worker process, which can be killed and started again.</summary>
/// <param name="program">The program and its first arguments; one process.</param>
/// <param name="command">What it is told to do.</param>
/// <param name="settings">By their names, <c>Section:Key</c>; handed over in the environment, where no list of processes shows a password.</param>
/// <param name="folder">Where it works, and where its log lies.</param>
internal sealed class Replica(
    IReadOnlyList<string> program, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> settings, string folder) : IAsyncDisposable
{
    private const string Prefix = "FEEDWORKER__";
    private const int LastLines = 8;

    private readonly Lock _lock = new();
    private Process? _process;
    private Task _logging = Task.CompletedTask;

    /// <summary>Everything it printed, in all its lives.</summary>
    internal string Log => Path.Combine(folder, "worker.log");

    internal bool IsRunning => _process is { HasExited: false };

    /// <summary>Processor time of the present life so far; zero when it has ended.</summary>
    internal TimeSpan Cpu
    {
        get
        {
            try
            {
                _process?.Refresh();
                return _process?.TotalProcessorTime ?? TimeSpan.Zero;
            }
            catch (InvalidOperationException)
            {
                return TimeSpan.Zero;
            }
        }
    }

    /// <summary>Starts it, unless it runs.</summary>
    /// <returns>Whether it was started.</returns>
    internal bool Start()
    {
        lock (_lock)
        {
            if (IsRunning)
            {
                return false;
            }

            Launch();
            return true;
        }
    }

    /// <summary>Ends it with SIGKILL, so that it can finish nothing.</summary>
    internal async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _logging;
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    internal async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process!.WaitForExitAsync(cancellationToken); // waited for only after it was started
        await _logging;
        return _process.ExitCode;
    }

    /// <summary>The last lines that it printed.</summary>
    internal IEnumerable<string> Tail() => File.Exists(Log) ? File.ReadLines(Log).TakeLast(LastLines) : [];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private void Launch()
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(program[0], [.. program.Skip(1), .. command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // Only the settings of the proof may count.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment.Remove("DOTNET_RUNNING_IN_CONTAINER");
        foreach (var (key, value) in settings)
        {
            start.Environment[Prefix + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process?.Dispose();
        _process = Process.Start(start)!; // a new process is always started for an executable
        _logging = LogAsync(_process, Log);
    }

    private static async Task LogAsync(Process process, string file)
    {
        await using var log = new StreamWriter(file, append: true) { AutoFlush = true };
        using var one = new SemaphoreSlim(1);
        await Task.WhenAll(CopyAsync(process.StandardOutput), CopyAsync(process.StandardError));

        async Task CopyAsync(StreamReader output)
        {
            while (await output.ReadLineAsync() is { } line)
            {
                await one.WaitAsync();
                await log.WriteLineAsync(line);
                one.Release();
            }
        }
    }
}
