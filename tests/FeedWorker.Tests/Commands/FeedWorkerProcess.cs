using System.Diagnostics;
using System.Text;

namespace FeedWorker.Tests.Commands;

/// <summary>The executable as people start it, in a folder of its own.</summary>
internal sealed class FeedWorkerProcess : IDisposable
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "feedworker.dll");

    internal string Folder { get; } = Directory.CreateTempSubdirectory("feedworker-cli-").FullName;

    /// <summary>What the process finds in its environment beside ours.</summary>
    internal Dictionary<string, string> Variables { get; } = [];

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal string At(string file) => Path.Combine(Folder, file);

    /// <summary>Runs to the end.</summary>
    internal async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
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
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!; // a new process is always started for an executable
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
