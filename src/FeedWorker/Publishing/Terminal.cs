using FeedWorker.Storage;
using Spectre.Console;

namespace FeedWorker.Publishing;

/// <summary>Shows delivered messages to whoever watches, one line each.</summary>
internal sealed class Terminal(IAnsiConsole console)
{
    private static readonly Dictionary<string, (string Kind, string Style)> _kinds = new(StringComparer.Ordinal)
    {
        [MessageCatalog.ArticlePublished] = ("article", "green"),
        [MessageCatalog.QuotePublished] = ("quote", "blue"),
        [MessageCatalog.ThreatStatementDetected] = ("THREAT", "bold red"),
        [MessageCatalog.ThreatStatementSighted] = ("sighted", "yellow"),
        [MessageCatalog.FeedHealthChanged] = ("feed", "magenta"),
    };

    private readonly bool _isWatched = console.Profile.Out.IsTerminal;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _shown;
    private long _awaited = long.MaxValue;

    /// <summary>Shows one message of the bus inside the process.</summary>
    internal void Show(string type, object message)
    {
        lock (_lock)
        {
            Write(type, MessageLines.Of(message));
            Count();
        }
    }

    /// <summary>Shows one message that a broker has confirmed, if somebody watches: among the log lines of a container it would only be noise.</summary>
    internal void Show(OutboxLease message)
    {
        lock (_lock)
        {
            if (_isWatched)
            {
                try
                {
                    Write(message.Type, message.Summary);
                }
                catch (IOException)
                {
                    // Whoever watched is gone; the message is delivered all the same.
                }
            }

            Count();
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

    private void Write(string type, string line)
    {
        var (kind, style) = _kinds[type];
        console.Write(new Text($"{kind,-8}", Style.Parse(style)));
        console.WriteLine(line);
    }

    private void Count()
    {
        if (++_shown >= _awaited)
        {
            _reached.TrySetResult();
        }
    }
}
