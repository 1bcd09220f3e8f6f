using FeedWorker.Proofs.Books;
using FeedWorker.Proofs.Workers;

namespace FeedWorker.Proofs.Kills;

/// <summary>What an undisturbed worker makes of the same news: one process, SQLite, the in-memory bus with its journal.</summary>
internal static class ReferenceRun
{
    /// <returns>Each message by its id; of a threat the key, whether detected or sighted.</returns>
    internal static async Task<IReadOnlyDictionary<Guid, BodyFacts>> ReadAsync(
        IReadOnlyList<string> worker, IReadOnlyDictionary<string, string> settings, string folder, CancellationToken cancellationToken)
    {
        var journal = Path.Combine(folder, "messages.jsonl");
        await using var replica = new Replica(worker, ["once"], new Dictionary<string, string>(settings)
        {
            ["Storage:Path"] = Path.Combine(folder, "reference.db"),
            ["Publishing:JournalPath"] = journal,
            ["Publishing:JournalMaxBytes"] = (64L << 30).ToString(System.Globalization.CultureInfo.InvariantCulture),
        }, folder);
        replica.Start();
        if (await replica.WaitForExitAsync(cancellationToken) != 0)
        {
            throw new InvalidOperationException($"The undisturbed run failed: {string.Join('\n', replica.Tail())}");
        }

        var messages = new Dictionary<Guid, BodyFacts>();
        await foreach (var line in File.ReadLinesAsync(journal, cancellationToken))
        {
            var facts = BodyFacts.Read(System.Text.Encoding.UTF8.GetBytes(line));
            messages[facts.MessageId] = facts;
        }

        return messages;
    }
}
