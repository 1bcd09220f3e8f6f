using Spectre.Console;

namespace FeedWorker.Publishing;

/// <summary>Shows delivered messages to whoever watches, one line each.</summary>
internal sealed class Terminal(IAnsiConsole console)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _shown;
    private long _awaited = long.MaxValue;

    /// <summary>Shows one message.</summary>
    internal void Show(string kind, string style, object message)
    {
        lock (_lock)
        {
            console.Write(new Text($"{kind,-8}", Style.Parse(style)));
            console.WriteLine(MessageLines.Of(message));
            if (++_shown >= _awaited)
            {
                _reached.TrySetResult();
            }
        }
    }

    /// <summary>Completes when that many messages have been shown since the start; to be asked once, before the process ends.</summary>
    internal Task ShownAsync(long count)
    {
        lock (_lock)
        {
            _awaited = count;
            return _shown >= count ? Task.CompletedTask : _reached.Task;
        }
    }
}
