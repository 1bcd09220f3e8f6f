namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Who and what the reader has in mind: those mentioned last, the latest first.</summary>
internal sealed class Focus
{
    // A reader forgets; it also keeps the time linear.
    private const int Widest = 12;

    private readonly List<Referent>[] _recent = [.. Enum.GetValues<ReferentKind>().Select(_ => new List<Referent>(Widest + 1))];

    internal IReadOnlyList<Referent> Recent(ReferentKind kind) => _recent[(int)kind];

    /// <summary>Who was last the subject of a verb of saying, outside of quotation marks.</summary>
    internal Referent? LastSpeaker { get; private set; }

    internal void Mention(Referent who, in Occurrence occurrence)
    {
        who.Mention(occurrence);
        LastSpeaker = occurrence is { Speaks: true, Quotation: < 0 } ? who : LastSpeaker;
        var recent = _recent[(int)who.Kind];
        recent.Remove(who);
        recent.Insert(0, who);
        if (recent.Count > Widest)
        {
            recent.RemoveAt(Widest);
        }
    }
}
