using System.Diagnostics;
using System.Globalization;

namespace FeedWorker.TestServers;

/// <summary>A server program as a child process that cannot outlive the tests: a shell kills it when our end of a pipe closes.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // The server is not the shell's replacement, so that it can be killed, frozen and waited for by its own id.
    private const string Guard = """
        log=$1; shift
        "$@" >>"$log" 2>&1 </dev/null &
        echo $!
        read -r _
        kill -KILL $! 2>/dev/null
        wait
        """;

    private readonly Process _guard;

    private ServerProcess(Process guard, int id)
    {
        _guard = guard;
        Id = id;
    }

    /// <summary>The server's process id.</summary>
    internal int Id { get; }

    /// <summary>False once the server has ended, by whatever cause.</summary>
    internal bool IsRunning
    {
        get
        {
            try
            {
                // The guard has not waited for it yet, so that its id cannot be another's: an ended server is a zombie.
                var state = File.ReadAllText($"/proc/{Id}/stat");
                return state[state.LastIndexOf(')') + 2] is not ('Z' or 'X');
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    internal static async Task<ServerProcess> StartAsync(
        string log, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, "guard", log, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(log)!, // the log lies in the server's folder
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var guard = Process.Start(start)!; // a new process is always started for an executable
        var id = await guard.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{program} was not started.");
        return new ServerProcess(guard, int.Parse(id, CultureInfo.InvariantCulture));
    }

    /// <summary>Sends a signal by its name, such as <c>TERM</c>.</summary>
    internal void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{name} {Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until the server has ended.</summary>
    internal async Task WaitForEndAsync()
    {
        while (IsRunning)
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Kills the server if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }
}
