using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace FeedWorker.Publishing;

/// <summary>
/// A file with one JSON line for each message, flushed to disk before the message counts as delivered. Messages that wait
/// at the same time share one flush.
/// </summary>
internal sealed class MessageJournal(IOptions<PublishingOptions> options) : BackgroundService
{
    private readonly Channel<Entry> _waiting = Channel.CreateBounded<Entry>(new BoundedChannelOptions(1000) { SingleReader = true });

    /// <summary>The file.</summary>
    internal string Path { get; } = System.IO.Path.GetFullPath(options.Value.JournalPath);

    /// <summary>Writes a line; returns when it is on the disk.</summary>
    /// <exception cref="IOException">The disk refused it; the line may or may not be there.</exception>
    internal async Task AppendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        var entry = new Entry(line, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(entry, cancellationToken);
        await entry.Written.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // It ends with the channel, not with the token: what publishers still hand over while the worker stops is written.
        using var file = new JournalFile(Path, options.Value.JournalMaxBytes);
        var batch = new List<Entry>();
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < 1000 && _waiting.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            Write(file, batch);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    private static void Write(JournalFile file, List<Entry> batch)
    {
        try
        {
            file.Append(batch.ConvertAll(entry => entry.Line));
            batch.ForEach(entry => entry.Written.TrySetResult());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            batch.ForEach(entry => entry.Written.TrySetException(e));
        }
    }

    private sealed record Entry(ReadOnlyMemory<byte> Line, TaskCompletionSource Written);
}
