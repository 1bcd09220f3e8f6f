namespace FeedWorker.Proofs.Books;

/// <summary>Everything that one consumer got.</summary>
/// <param name="name">Whose book it is.</param>
internal sealed class MessageBook(string name)
{
    // Of ten thousand equal complaints the first few say it all.
    private const int KeptProblems = 10;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Entry> _entries = [];
    private readonly List<string> _problems = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _deliveries;
    private int _redeliveries;
    private int _invalid;

    internal string Name => name;

    /// <summary>Different messages.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    internal bool Has(Guid id)
    {
        lock (_lock)
        {
            return _entries.ContainsKey(id);
        }
    }

    /// <summary>Waits for the next delivery.</summary>
    internal Task NextAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _next.Task.WaitAsync(cancellationToken);
        }
    }

    internal void Enter(Arrival arrival)
    {
        lock (_lock)
        {
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _deliveries++;
            _redeliveries += arrival.Redelivered ? 1 : 0;
            if (arrival.Problems.Count > 0)
            {
                _invalid++;
                _problems.AddRange(arrival.Problems.Select(problem => $"{arrival.Type} {arrival.Id}: {problem}").Take(KeptProblems - _problems.Count));
            }

            if (!_entries.TryGetValue(arrival.Id, out var entry))
            {
                _entries.Add(arrival.Id, new Entry(arrival.Type, arrival.BodyHash, arrival.Facts));
                return;
            }

            entry.Times++;
            entry.SameBody &= entry.BodyHash == arrival.BodyHash && entry.Type == arrival.Type;
        }
    }

    /// <summary>Closes the book.</summary>
    internal ConsumerBooks Close()
    {
        lock (_lock)
        {
            return new ConsumerBooks
            {
                Name = name,
                Deliveries = _deliveries,
                Redeliveries = _redeliveries,
                Invalid = _invalid,
                Problems = [.. _problems],
                Messages = _entries.ToDictionary(
                    entry => entry.Key,
                    entry => new ConsumedMessage(entry.Value.Type, entry.Value.BodyHash, entry.Value.Times, entry.Value.SameBody, entry.Value.Facts)),
            };
        }
    }

    private sealed class Entry(string type, string bodyHash, BodyFacts? facts)
    {
        internal string Type => type;

        internal string BodyHash => bodyHash;

        internal BodyFacts? Facts => facts;

        internal int Times { get; set; } = 1;

        internal bool SameBody { get; set; } = true;
    }
}
