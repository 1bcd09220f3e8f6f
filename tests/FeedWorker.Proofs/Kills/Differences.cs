using FeedWorker.Proofs.Books;
using FeedWorker.Proofs.Consumers;

namespace FeedWorker.Proofs.Kills;

/// <summary>The disturbed run against the undisturbed one.</summary>
internal sealed class Differences
{
    private readonly string _name;

    internal Differences(IReadOnlyDictionary<Guid, BodyFacts> reference, ConsumerBooks got)
    {
        _name = got.Name;
        Missing = reference.Keys.Count(id => !got.Messages.ContainsKey(id));
        Added = got.Messages.Keys.Count(id => !reference.ContainsKey(id));
        foreach (var (id, message) in got.Messages)
        {
            if (reference.TryGetValue(id, out var calm) && calm.MessageType != message.Type)
            {
                // Which article came first may differ; whether a statement is told may not.
                if (IsThreat(calm.MessageType) && IsThreat(message.Type))
                {
                    Swapped++;
                }
                else
                {
                    OtherType++;
                }
            }
        }
    }

    internal int Missing { get; }

    internal int Added { get; }

    /// <summary>Detected here and Sighted there, or the other way round.</summary>
    internal int Swapped { get; }

    internal int OtherType { get; }

    internal void Judge(Verdict verdict) => verdict.Promise(
        $"{_name}: the same message ids as in an undisturbed run", Missing == 0 && Added == 0 && OtherType == 0,
        $"{Missing} missing, {Added} added, {Swapped} detected in the one run and sighted in the other");

    private static bool IsThreat(string type) => type is Exchanges.ThreatStatementDetected or Exchanges.ThreatStatementSighted;
}
