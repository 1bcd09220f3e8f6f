using Spectre.Console;

namespace FeedWorker.Commands.Analyze;

/// <summary>Tells a person at a terminal how far the run is; silent where nobody watches.</summary>
internal sealed class AnalyzeProgress : IDisposable
{
    private readonly IAnsiConsole? _console;
    private long _documents;
    private long _bytes;

    internal AnalyzeProgress()
    {
        if (!Console.IsErrorRedirected && Console.IsOutputRedirected)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        }
    }

    internal void Wrote(int bytes)
    {
        _bytes += bytes;
        if (++_documents % 100 == 0)
        {
            _console?.Write($"\r{_documents:N0} documents, {_bytes / 1024:N0} KiB written");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_documents >= 100)
        {
            _console?.WriteLine();
        }
    }
}
