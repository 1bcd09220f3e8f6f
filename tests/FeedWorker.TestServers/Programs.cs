using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FeedWorker.TestServers;

/// <summary>Where the machine keeps its server programs, and as whom they run.</summary>
internal static class Programs
{
    // Below those that systems give to the near end of connections: otherwise somebody who asks for a server that is down, again and again,
    // is given the server's own port one day, and the server cannot come back.
    private const int LowestPort = 15_000;
    private const int HighestPort = 32_000;

    // A server that is down for a while keeps its port: the lock of a file says so to every test run on this machine, until the process ends.
    private static readonly List<FileStream> _kept = [];

    static Programs() => AppDomain.CurrentDomain.ProcessExit += (_, _) => _kept.ForEach(port => port.Dispose());

    /// <summary>A port of 127.0.0.1 that nobody listens on, and that no other server of any test run gets.</summary>
    internal static int FreePort()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "feedworker-test-ports")).FullName;
        while (true)
        {
            var port = Random.Shared.Next(LowestPort, HighestPort);
            try
            {
                var mine = new FileStream(
                    Path.Combine(folder, port.ToString(CultureInfo.InvariantCulture)),
                    FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
                lock (_kept)
                {
                    _kept.Add(mine);
                }

                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // Taken: another one.
            }
        }
    }

    /// <summary>The program in one of the folders that match, of the highest version; null when there is none.</summary>
    /// <param name="root">A folder such as <c>/usr/lib/postgresql</c>.</param>
    /// <param name="inside">The program's path below each version's folder.</param>
    internal static string? Newest(string root, string inside) =>
        !Directory.Exists(root) ? null : Directory.GetDirectories(root)
            .Select(folder => Path.Combine(folder, inside)).Where(IsThere)
            .MaxBy(file => Version(file[root.Length..]));

    /// <summary>The program on the search path; null when there is none.</summary>
    internal static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(IsThere);

    /// <summary>Whether the file can be started; a link that leads nowhere is none.</summary>
    internal static bool IsThere(string file) => File.Exists(file) && File.Exists(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    internal static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!; // a new process is always started for an executable
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            var said = await output + await errors;
            throw new InvalidOperationException($"{program} failed: {said}");
        }
    }

    private static int Version(string path) =>
        int.TryParse(string.Concat(path.Where(char.IsAsciiDigit).Take(6)), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
