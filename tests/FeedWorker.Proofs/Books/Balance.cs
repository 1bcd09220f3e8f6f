using FeedWorker.Proofs.Consumers;

namespace FeedWorker.Proofs.Books;

/// <summary>The store's books against a consumer's, counted as Jepsen counts: attempted, acknowledged, lost, duplicated, unexpected.</summary>
internal sealed class Balance
{
    private readonly StoreBooks _store;
    private readonly ConsumerBooks _consumer;

    internal Balance(StoreBooks store, ConsumerBooks consumer)
    {
        (_store, _consumer) = (store, consumer);
        Lost = [.. store.Messages.Where(message => message.Value.State == "delivered" && !consumer.Messages.ContainsKey(message.Key)).Select(message => message.Key)];
        Unexpected = [.. consumer.Messages.Keys.Where(id => !store.Messages.ContainsKey(id))];
    }

    /// <summary>The bus acknowledged it and the consumer never got it.</summary>
    internal IReadOnlyList<Guid> Lost { get; }

    /// <summary>The consumer got what nobody wrote.</summary>
    internal IReadOnlyList<Guid> Unexpected { get; }

    /// <summary>Got, although the store does not know that the bus has it.</summary>
    internal int Recovered => _consumer.Messages.Keys.Count(id => _store.Messages.TryGetValue(id, out var message) && message.State != "delivered");

    /// <summary>The body on the bus is not the one in the store.</summary>
    internal int Altered => _consumer.Messages.Count(got =>
        _store.Messages.TryGetValue(got.Key, out var kept) && (kept.BodyHash != got.Value.BodyHash || kept.Type != got.Value.Type));

    /// <summary>Prints one column for each consumer.</summary>
    internal static void Print(IReadOnlyList<Balance> balances, TextWriter output)
    {
        var store = balances[0]._store;
        var table = new Table(["messages", "store", .. balances.Select(balance => balance._consumer.Name)]);
        table.Add("attempted (in the outbox)", [store.Messages.Count, .. Blank()]);
        table.Add("acknowledged (by the broker) / got", [store.Delivered, .. Each(balance => balance._consumer.Messages.Count)]);
        table.Add("lost", ["", .. Each(balance => balance.Lost.Count)]);
        table.Add("recovered (got, not acknowledged)", ["", .. Each(balance => balance.Recovered)]);
        table.Add("unexpected", ["", .. Each(balance => balance.Unexpected.Count)]);
        table.Add("duplicated", ["", .. Each(balance => balance._consumer.Duplicated)]);
        table.Add("  deliveries in all", ["", .. Each(balance => balance._consumer.Deliveries)]);
        table.Add("  of them repeated by the broker", ["", .. Each(balance => balance._consumer.Redeliveries)]);
        table.Add("duplicated with another body", ["", .. Each(balance => balance._consumer.Differing)]);
        table.Add("body differs from the store's", ["", .. Each(balance => balance.Altered)]);
        table.Add("not as documented", ["", .. Each(balance => balance._consumer.Invalid)]);
        foreach (var exchange in Exchanges.All)
        {
            table.Add(
                $"  {exchange}",
                [store.Messages.Values.Count(message => message.Type == exchange), .. Each(balance => balance._consumer.Messages.Values.Count(message => message.Type == exchange))]);
        }

        table.Print(output);
        foreach (var problem in balances.SelectMany(balance => balance._consumer.Problems.Select(problem => $"{balance._consumer.Name}: {problem}")))
        {
            output.WriteLine(problem);
        }

        IEnumerable<object> Each(Func<Balance, object> value) => balances.Select(value);

        IEnumerable<object> Blank() => balances.Select(_ => (object)"");
    }

    /// <summary>What holds for every consumer, whatever happened.</summary>
    internal void Judge(Verdict verdict)
    {
        var name = _consumer.Name;
        verdict.Promise($"{name}: nothing that the broker acknowledged is lost", Lost.Count == 0, $"{Lost.Count} of {_store.Delivered}");
        verdict.Promise($"{name}: nothing came that nobody wrote", Unexpected.Count == 0);
        verdict.Promise($"{name}: repeats have the same id and the same bytes", _consumer.Differing == 0, $"{_consumer.Duplicated} messages came more than once");
        verdict.Promise($"{name}: every body is the outbox's, byte for byte", Altered == 0);
        verdict.Promise($"{name}: every message is as documented", _consumer.Invalid == 0 && _consumer.Deliveries > 0, $"{_consumer.Deliveries} deliveries");
    }
}
