using FeedWorker.Proofs.Consumers;

namespace FeedWorker.Proofs.Books;

/// <summary>Each statement is news once: one Detected with the reason "first seen" for each key, whichever replica saw which article when.</summary>
internal sealed class Alerts
{
    private const string FirstSeen = "FirstSeen";

    internal Alerts(ConsumerBooks books)
    {
        var threats = books.Messages.Values.Where(message => message.Type is Exchanges.ThreatStatementDetected or Exchanges.ThreatStatementSighted).ToList();
        var byKey = threats.Where(message => message.Facts?.StatementKey is not null).ToLookup(message => message.Facts!.StatementKey!); // both looked at
        Keys = byKey.Count;
        Statements = threats.Count;
        NotOnce = byKey.Count(alike => alike.Count(message => message.Facts!.Reason == FirstSeen) != 1); // the look-up holds only those with facts
        Again = threats.Count(message => message.Type == Exchanges.ThreatStatementDetected && message.Facts?.Reason != FirstSeen);
    }

    /// <summary>Different statements.</summary>
    internal int Keys { get; }

    /// <summary>Messages about them.</summary>
    internal int Statements { get; }

    /// <summary>Statements that were first seen not exactly once.</summary>
    internal int NotOnce { get; }

    /// <summary>Alerts for another reason: graver, another deadline, withdrawn.</summary>
    internal int Again { get; }

    internal void Judge(Verdict verdict) => verdict.Promise(
        "for each threat statement exactly one Detected says that it is new", NotOnce == 0, $"{Keys} statements in {Statements} messages, {NotOnce} not once, {Again} detected again for another reason");
}
