using System.Runtime.CompilerServices;

namespace FeedWorker.Commands.Analyze;

/// <summary>Runs a function over a sequence on all cores and yields the results in the order of the sequence.</summary>
internal static class OrderedParallel
{
    /// <summary>
    /// At most four items for each core are under way or waiting to be yielded, so that memory stays steady however long
    /// the sequence is.
    /// </summary>
    internal static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IEnumerable<T> source, Func<T, TResult> function, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task<TResult>>();
        var room = Environment.ProcessorCount * 4;
        foreach (var item in source)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (underWay.Count == room)
            {
                yield return await underWay.Dequeue();
            }

            underWay.Enqueue(Task.Run(() => function(item), cancellationToken));
        }

        while (underWay.TryDequeue(out var next))
        {
            yield return await next;
        }
    }
}
