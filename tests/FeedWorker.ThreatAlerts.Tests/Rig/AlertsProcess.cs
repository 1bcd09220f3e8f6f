using System.Diagnostics;
using System.Text;
using FeedWorker.TestServers;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>The executable as people start it, in a folder of its own.</summary>
internal sealed class AlertsProcess : IDisposable
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "threatalerts.dll");

    private readonly List<Process> _started = [];

    internal string Folder { get; } = Directory.CreateTempSubdirectory("threatalerts-cli-").FullName;

    internal string At(string file) => Path.Combine(Folder, file);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Runs to the end.</summary>
    internal async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the service on a broker and waits until it is ready.</summary>
    internal async Task<Process> ServeAsync(BrokerAddress broker, params string[] settings)
    {
        var probes = new Uri($"http://127.0.0.1:{Relay.FreePort()}");
        var process = Start([
            "run",
            .. RunningService.Settings(broker, Folder).Concat(settings).Append($"Operations:Address={probes}").SelectMany(setting => new[] { "--set", setting }),
        ]);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Until.TrueAsync(async () =>
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(probes, "/health/ready"), Cancel);
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return process;
    }

    internal Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [_program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("DOTNET_RUNNING_IN_CONTAINER");
        var process = Process.Start(start)!; // a new process is always started for an executable
        _started.Add(process);
        return process;
    }

    /// <summary>Nothing is left running, whatever became of the test.</summary>
    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
