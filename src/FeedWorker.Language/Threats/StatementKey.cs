using System.Security.Cryptography;
using System.Text;
using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Threats;

/// <summary>The exact key of a statement: the same for the same actor, recipients, kind, status and words of act and condition.</summary>
internal static class StatementKey
{
    private const int KeyLength = 16;

    // What a reprisal is put in besides the words of its class: "hit back in kind", "take revenge".
    private static readonly string[] _reprisal = ["attack", "fight", "back", "kind", "take", "measure", "action", "step"];

    /// <summary>16 hexadecimal digits.</summary>
    internal static string Of(
        ThreatParty? actor, IReadOnlyList<ThreatParty> recipients, ThreatKind kind, ThreatStatus status, IReadOnlyCollection<string> words)
    {
        var content = new StringBuilder()
            .Append(Identity(actor)).Append('|')
            .AppendJoin(',', recipients.Select(Identity).Order(StringComparer.Ordinal)).Append('|')
            .Append(kind).Append('|').Append(status).Append('|')
            .AppendJoin(' ', words);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..KeyLength];
    }

    /// <summary>The content words of act and condition in their dictionary form, sorted.</summary>
    internal static SortedSet<string> Words(SentenceView view, HostileAct act, Condition? condition)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);

        Add(view, act.Words, words);
        if (act.Kind == HostileKind.Reprisal)
        {
            // "Respond in kind", "reciprocate" and "hit back" say the same, but "with tariffs" and "with missiles" do not.
            words.ExceptWith(_reprisal);
            words.Add("reprisal");
        }

        if (condition is not null)
        {
            Add(view, condition.Words, words);
        }

        return words;
    }

    private static void Add(SentenceView view, TokenRange range, SortedSet<string> words)
    {
        for (var i = range.First; i < Math.Min(range.End, view.End); i++)
        {
            if (view.Mark(i) == '\0' && !view.Has(i, ContentWords.Small) && PrintWords.Stem(view.Word(i)) is { Length: > 0 } stem)
            {
                words.Add(ContentWords.ClassOf(stem));
            }
        }
    }

    private static string Identity(ThreatParty? party) => party is null ? "?"
        : party.CountryCode ?? party.Name.ToLowerInvariant() switch { ['t', 'h', 'e', ' ', .. var rest] => rest, var name => name };
}
