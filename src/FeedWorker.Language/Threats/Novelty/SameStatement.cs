namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Decides whether two threats are the same statement. A wrong merge hides a threat, a missed one only repeats it: in doubt they differ.</summary>
public static class SameStatement
{
    // The README of this folder says what each is and on what it was measured.
    private const double QuoteShare = 0.8;
    private const int QuoteRuns = 4;
    private const int ShortQuoteRuns = 2;
    private const double ShingleShare = 0.3;
    private const double ShingleShareUnknown = 0.45;
    private const double NearCopy = 0.6;
    private const double ContainedShingles = 0.6;
    private const int ContainedRuns = 6;
    private const int LongRuns = 12;
    private const double ActShare = 0.5;
    private const double ActShareUnknown = 0.7;
    private const int ActWordsUnknown = 4;

    /// <summary>Sets two statements beside each other; the order does not matter.</summary>
    public static StatementLikeness Compare(StatementPrint a, StatementPrint b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!AreOfOneStatus(a.Status, b.Status))
        {
            return StatementLikeness.OtherStatus;
        }

        var actor = Actors(a, b);
        if (actor == Sameness.Other || AreElsewhere(a, b))
        {
            return StatementLikeness.OtherActor;
        }

        if (a.Speaker is { Kind: PrintNameKind.Person } one && b.Speaker is { Kind: PrintNameKind.Person } two && NameMatch.Of(one, two) == Sameness.Other)
        {
            return StatementLikeness.OtherSpeaker;
        }

        var recipients = Recipients(a, b);
        return recipients == Sameness.Other ? StatementLikeness.OtherRecipient
            : IsOtherAct(a, b) ? StatementLikeness.OtherAct
            : ExchangedNames.AreIn(a, b, a.Names, b.Names) ? StatementLikeness.OtherNames
            : Evidence(a, b, actor, recipients);
    }

    /// <summary>How close two statements are that are the same, above 0, so that the likeliest of several is found; 0: they are not the same.</summary>
    public static double Closeness(StatementPrint a, StatementPrint b) =>
        Compare(a, b) < StatementLikeness.SameWords ? 0
            : 1 + a.Shingles.Jaccard(b.Shingles) + a.Quoted.Containment(b.Quoted) + a.Act.Jaccard(b.Act) + a.Condition.Jaccard(b.Condition);

    /// <summary>Whether they are the same statement and quote the same words, which tells it even after some days.</summary>
    public static bool ShareQuotation(StatementPrint a, StatementPrint b) =>
        Compare(a, b) >= StatementLikeness.SameWords && IsQuoted(a, b, NameMatch.Of(a.Actor, b.Actor) == Sameness.Same && IsOne(a, b));

    private static StatementLikeness Evidence(StatementPrint a, StatementPrint b, Sameness actor, Sameness recipients)
    {
        var isKnown = actor == Sameness.Same && IsOne(a, b);
        var shingles = a.Shingles.Jaccard(b.Shingles);
        // Where the wording speaks for it, a name that was exchanged anywhere speaks against it: each newsroom has a narrative and names of
        // its own around a quotation, but not one that differs in nothing else.
        var isQuoted = IsQuoted(a, b, isKnown);
        if ((!isQuoted || shingles >= NearCopy) && ExchangedNames.AreIn(a, b, AllOf(a), AllOf(b)))
        {
            return StatementLikeness.OtherNames;
        }

        if (isQuoted)
        {
            return StatementLikeness.QuoteContained;
        }

        if (shingles == 1 && (isKnown || a.Shingles.Count >= ContainedRuns))
        {
            return StatementLikeness.SameWords;
        }

        if (shingles >= (isKnown ? ShingleShare : ShingleShareUnknown)
            || Math.Min(a.Shingles.Count, b.Shingles.Count) >= ContainedRuns && a.Shingles.Containment(b.Shingles) >= ContainedShingles)
        {
            return StatementLikeness.Shingles;
        }

        var act = a.Act.Jaccard(b.Act);
        if (isKnown && (recipients == Sameness.Same || a.Recipients.Count == 0 && b.Recipients.Count == 0) && a.CameoCode == b.CameoCode && act >= ActShare)
        {
            return StatementLikeness.ActWords;
        }

        // Whoever is not known leaves it to the words, of the condition too.
        var shared = a.Act.Shared(b.Act) + a.Condition.Shared(b.Condition);
        return act >= ActShareUnknown && shared >= ActWordsUnknown && (a.Condition.Count == 0) == (b.Condition.Count == 0)
            && (a.Condition.Count == 0 || a.Condition.Jaccard(b.Condition) >= ActShare)
            ? StatementLikeness.ActWords : StatementLikeness.Unlike;
    }

    private static bool IsQuoted(StatementPrint a, StatementPrint b, bool isActorKnown) =>
        Math.Min(a.Quoted.Count, b.Quoted.Count) >= (isActorKnown ? ShortQuoteRuns : QuoteRuns) && a.Quoted.Containment(b.Quoted) >= QuoteShare;

    // Whoever withdraws a threat speaks of the same one.
    private static bool AreOfOneStatus(ThreatStatus a, ThreatStatus b) => Standing(a) == Standing(b);

    private static ThreatStatus Standing(ThreatStatus status) => status == ThreatStatus.Withdrawn ? ThreatStatus.Asserted : status;

    private static bool IsOtherAct(StatementPrint a, StatementPrint b) =>
        a.IsNegated != b.IsNegated || ActDetails.AreOther(a.Details, b.Details)
        || a.Act.Count > 0 && b.Act.Count > 0 && a.Act.Shared(b.Act) == 0 && a.CameoCode != b.CameoCode && a.Quoted.Count == 0 && b.Quoted.Count == 0;

    private static IReadOnlyList<PrintName> AllOf(StatementPrint print) =>
        [.. print.Names, .. print.Others, .. print.Recipients, .. print.Actor is null ? [] : new[] { print.Actor }];

    // Who reports a threat is easily taken for who makes it: whoever comes into the sentence while the other's actor stays need not be another one.
    private static Sameness Actors(StatementPrint a, StatementPrint b)
    {
        var actor = NameMatch.Of(a.Actor, b.Actor);
        return actor == Sameness.Other && a.Actor is { } one && b.Actor is { } two
            && (IsAdded(two, a, one, b) || IsAdded(one, b, two, a)) ? Sameness.Unknown : actor;
    }

    // Two mayors are told from each other by what their articles are about, and a mayor from somebody with a name whom his article does not know.
    private static bool AreElsewhere(StatementPrint a, StatementPrint b) => (a.Actor, b.Actor) switch
    {
        ({ IsDescription: true }, { IsDescription: true }) => Surroundings.Compare(a.Around, b.Around) == Sameness.Other
            || a.Around.IsEmpty != b.Around.IsEmpty && Math.Min(a.Shingles.Count, b.Shingles.Count) < LongRuns,
        ({ IsDescription: true }, { } named) => IsStrange(named, b, a),
        ({ } named, { IsDescription: true }) => IsStrange(named, a, b),
        _ => false,
    };

    // Unless it came into the sentence beside the one described, as whoever reports the threat does.
    private static bool IsStrange(PrintName named, StatementPrint naming, StatementPrint describing) =>
        !describing.Around.IsEmpty && !describing.Around.Has(named) && !ExchangedNames.IsSpelledIn(named, describing)
        && !ExchangedNames.IsSpelledIn(describing.Actor!, naming);

    // Two descriptions mean one party when their articles are about the same.
    private static bool IsOne(StatementPrint a, StatementPrint b) =>
        a.Actor is not { IsDescription: true } || b.Actor is not { IsDescription: true } || Surroundings.Compare(a.Around, b.Around) == Sameness.Same;

    private static bool IsAdded(PrintName added, StatementPrint before, PrintName kept, StatementPrint after) =>
        ExchangedNames.IsSpelledIn(kept, after) && !ExchangedNames.IsSpelledIn(added, before)
        && !after.Recipients.Any(recipient => NameMatch.Of(kept, recipient) == Sameness.Same);

    // Whoever is named by both, though only one sees the recipient there, was not exchanged.
    private static Sameness Recipients(StatementPrint a, StatementPrint b)
    {
        var known = Sameness.Unknown;
        var right = new List<PrintName>(b.Recipients.Where(name => !name.IsAnybody));
        var left = new List<PrintName>();
        foreach (var name in a.Recipients.Where(name => !name.IsAnybody))
        {
            var at = right.FindIndex(other => NameMatch.Of(name, other) == Sameness.Same);
            if (at >= 0)
            {
                right.RemoveAt(at);
                known = Sameness.Same;
            }
            else if (!ExchangedNames.IsSpelledIn(name, b))
            {
                left.Add(name);
            }
        }

        right.RemoveAll(name => ExchangedNames.IsSpelledIn(name, a));
        return left.Exists(name => right.TrueForAll(other => NameMatch.Of(name, other) == Sameness.Other)) && right.Count > 0 ? Sameness.Other : known;
    }
}
