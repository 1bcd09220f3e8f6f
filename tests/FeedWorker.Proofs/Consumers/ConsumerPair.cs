using System.Diagnostics;
using FeedWorker.Proofs.Books;
using FeedWorker.TestServers;

namespace FeedWorker.Proofs.Consumers;

/// <summary>The two consumers: one in C#, one in Python where this machine has what it needs.</summary>
internal sealed class ConsumerPair : IAsyncDisposable
{
    // Longer than a broker takes to start again.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);

    // A message that comes twice comes soon after the first.
    private static readonly TimeSpan _after = TimeSpan.FromSeconds(2);

    private readonly BusConsumer _consumer;
    private readonly PythonConsumer? _python;
    private bool _stopped;

    private ConsumerPair(MessageBook book, BusConsumer consumer, PythonConsumer? python) => (Book, _consumer, _python) = (book, consumer, python);

    /// <summary>The book of the consumer in C#, still open.</summary>
    internal MessageBook Book { get; }

    /// <summary>How often the consumer in C# lost its connection.</summary>
    internal int ConnectionsLost => _consumer.Lost;

    internal static async Task<ConsumerPair> StartAsync(BrokerAddress bus, string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var book = new MessageBook("C#");
        var consumer = await BusConsumer.StartAsync(bus, book, cancellationToken);
        try
        {
            var missing = await PythonConsumer.FindMissingAsync(cancellationToken);
            if (missing is not null)
            {
                await output.WriteLineAsync($"Without the Python consumer, and so without a check of the schemas: {missing}");
            }

            return new ConsumerPair(book, consumer, missing is null ? await PythonConsumer.StartAsync(bus, folder, cancellationToken) : null);
        }
        catch
        {
            await consumer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until everybody has so many messages, or nobody gets any more.</summary>
    internal async Task WaitForAsync(int messages, CancellationToken cancellationToken)
    {
        var (last, since) = (-1, Stopwatch.StartNew());
        while (since.Elapsed < _patience)
        {
            if (_python is not null)
            {
                await _python.CatchUpAsync(cancellationToken);
            }

            var least = Math.Min(Book.Count, _python?.Book.Count ?? int.MaxValue);
            if (least >= messages)
            {
                break;
            }

            if (least > last)
            {
                (last, since) = (least, Stopwatch.StartNew());
            }

            await Task.Delay(_look, cancellationToken);
        }

        await Task.Delay(_after, cancellationToken);
    }

    /// <summary>Stops both and closes their books.</summary>
    internal async Task<IReadOnlyList<ConsumerBooks>> CloseAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        if (_python is null)
        {
            return [Book.Close()];
        }

        await _python.CatchUpAsync(cancellationToken);
        return [Book.Close(), _python.Book.Close()];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        await _consumer.DisposeAsync();
        if (_python is not null)
        {
            await _python.DisposeAsync();
        }
    }
}
