using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Tells the family of an act by its words and their company: a "strike" of workers is a protest, a "trade war" is sanctions.</summary>
internal static class HostileKinds
{
    internal static HostileKind OfBond(SentenceView view, int verb, string lemma) => lemma switch
    {
        "aid" or "assistance" or "funding" or "fund" or "subsidy" or "support" or "loan" or "supply" or "electricity" or "gas" or "oil"
            or "water" or "power" or "credit" or "money" or "remittance" or "delivery" or "shipment" or "bailout" or "bail-out" or "tranche" or "grant" or "donation"
            or "contribution" or "sponsorship" or "payment" or "lending" or "financing" => HostileKind.AidCut,
        "account" or "asset" => view.Lemma(verb) == "freeze" ? HostileKind.Sanctions : HostileKind.None,
        "talk" or "negotiation" or "dialogue" or "deal" or "agreement" or "treaty" or "pact"
            or "accord" or "truce" or "ceasefire" or "armistice" => HostileKind.Talks,
        "mediation" => HostileKind.Mediation,
        "peacekeeper" or "inspector" or "mission" or "observer" or "worker" or "peacekeeping" =>
            view.Lemma(verb) is "cut" or "end" or "stop" ? HostileKind.None : HostileKind.Involvement,
        "trade" or "export" or "import" or "investment" => HostileKind.Sanctions,
        "charge" => view.Lemma(verb) == "recall" ? HostileKind.Relations : HostileKind.None,
        _ => HostileKind.Relations,
    };

    internal static HostileKind OfNoun(SentenceView view, int noun)
    {
        var before = view.Word(noun - 1).ToString().ToLowerInvariant();
        if (view.Has(noun, WordMarks.Step))
        {
            return before switch
            {
                "military" or "punitive" or "armed" => HostileKind.Force,
                "legal" or "disciplinary" or "court" => HostileKind.Law,
                "stern" or "strict" when view.Lemma(noun) == "action" => HostileKind.Law,
                "tough" or "tougher" or "strong" or "severe" or "drastic" or "harsh" or "firm" => HostileKind.Veiled,
                "retaliatory" or "reciprocal" or "hostile" => HostileKind.Reprisal,
                "industrial" or "protest" or "strike" => HostileKind.Protest,
                "economic" => HostileKind.Sanctions,
                _ when view.Lemma(noun) is "countermeasure" => HostileKind.Reprisal,
                _ => HostileKind.None,
            } switch
            {
                HostileKind.None or HostileKind.Veiled when IsAgainstSomebody(view, noun) => HostileKind.Law,
                var other => other,
            };
        }

        if (view.Is(noun, "martial"))
        {
            return view.Is(noun + 1, "law") ? HostileKind.Emergency : HostileKind.None;
        }

        var kind = ThreatLexicon.NounKind(view.Lemma(noun)!);
        return view.Lemma(noun) switch
        {
            "emergency" => view.Is(noun - 1, "of") && view.Is(noun - 2, "state") ? HostileKind.Emergency : HostileKind.None,
            "strike" => Sharpened(view, noun, kind),
            "force" => view.Is(noun, "force") && (before is "military" or "of" or "by" or "with" or "out" or "using" || view.Lemma(noun - 1) is "use" or "resort")
                ? HostileKind.Force : HostileKind.None,
            "ban" when before is "visa" or "travel" or "entry" or "import" or "export" or "trade" or "flight" => HostileKind.Sanctions,
            "struggle" => before is "armed" ? HostileKind.Force : HostileKind.None,
            "operation" => before is "military" or "ground" or "cross-border" or "naval" || IsOfArmy(view, noun) ? HostileKind.Attack : HostileKind.None,
            "duty" => before is "import" or "export" or "car" or "customs" or "punitive" or "retaliatory" or "anti-dumping"
                || view.Is(noun, "duties") && (before is "with" or "percent" || view.Is(noun + 1, "on")) ? HostileKind.Sanctions : HostileKind.None,
            "penalty" when before is "death" => HostileKind.Repression,
            "ban" when before is "visa" or "travel" or "entry" or "import" or "export" or "trade" => HostileKind.Sanctions,
            "war" or "attack" when before is "nuclear" or "chemical" or "biological" => HostileKind.MassDestruction,
            "attack" or "war" when before is "cyber" => HostileKind.Cyber,
            "war" when before is "trade" => HostileKind.Sanctions,
            "attack" when before is "terror" or "terrorist" or "suicide" => HostileKind.Terror,
            // A response is hostile when it is called so: "a tough response", not "in response".
            "response" or "reaction" => before is "military" or "armed" ? HostileKind.Force
                : IsForceful(view, noun - 1) || IsForceful(view, noun - 2) ? Reprisals.InKind(view, noun) : HostileKind.None,
            "retaliation" or "reprisal" => before is "military" or "armed" ? HostileKind.Force : Reprisals.InKind(view, noun),
            _ => kind,
        };
    }

    // "action against anybody who spreads rumours", not "against the drought".
    private static bool IsAgainstSomebody(SentenceView view, int step)
    {
        var against = view.IsQuotationMark(step + 1) ? step + 2 : step + 1;
        if (!view.Is(against, "against"))
        {
            return false;
        }

        for (var i = against + 1; i < against + 5 && !view.IsBreak(i); i++)
        {
            if (view.Has(i, WordMarks.Agent | WordMarks.Worker) || view.IsAny(i, "anybody", "anyone", "those", "whoever", "them", "you", "us", "people"))
            {
                return true;
            }
        }

        return false;
    }

    // "the army could launch a new operation": soldiers also rescue and clear up.
    private static bool IsOfArmy(SentenceView view, int operation)
    {
        for (var i = operation - 1; view.IsAny(operation - 1, "an", "new", "another", "fresh", "large-scale", "wider", "major") && i >= view.First && i >= operation - 7; i--)
        {
            if (view.IsAny(i, "army", "military", "troops", "navy", "militia", "soldiers"))
            {
                return true;
            }
        }

        return false;
    }

    // The same verb means other acts with other objects and subjects.
    internal static HostileKind Sharpened(SentenceView view, int token, HostileKind kind)
    {
        switch (view.Lemma(token))
        {
            case "strike":
                return IsLabourStrike(view, token) ? HostileKind.Protest : kind;
            case "retaliate":
                return Reprisals.InKind(view, token);
            case "ban" when view.IsNear(token, 5, "party", "parties", "movement"):
                return HostileKind.PartyBan;
            case "boycott" when view.IsNear(token, 6, "election", "elections", "vote", "poll", "polls", "parliament", "referendum"):
                return HostileKind.Protest;
            case "boycott" when view.IsNear(token, 6, "meeting", "talks", "negotiations", "summit", "conference"):
                return HostileKind.Talks;
            case "boycott" when view.IsNear(token, 6, "contact", "contacts", "relations"):
                return HostileKind.Relations;
            case "use" when MassWeapon(view, token + 1):
                return HostileKind.MassDestruction;
            default:
                return kind;
        }
    }

    internal static bool IsLabourStrike(SentenceView view, int token)
    {
        for (var i = view.First; i < view.End; i++)
        {
            if (view.Has(i, WordMarks.Worker) || view.Lemma(i) == "union")
            {
                return true;
            }
        }

        return view.IsAny(token - 1, "general", "hunger", "indefinite", "nationwide", "national", "on", "rail", "labour", "labor", "school")
            || view.Lemma(token - 1) is "hold" or "call" or "end"
            || (view.Is(token, "strike") && !view.IsAny(token + 1, "on", "against") && view.Lemma(token - 2) is "hold" or "call" or "end" or "extend" or "suspend" or "prolong" or "resume" or "join");
    }

    /// <summary>Whether a word calls a response hostile: "tough", "crushing".</summary>
    internal static bool IsForceful(SentenceView view, int token) => view.IsAny(token, "tough", "harsh", "firm", "strong", "military", "forceful", "proportionate", "decisive",
        "crushing", "devastating", "swift", "immediate", "robust", "painful", "stern", "severe", "appropriate", "commensurate", "hard", "fierce", "armed", "retaliatory",
        "powerful", "resolute", "adequate", "overwhelming", "violent", "stronger", "tougher", "harsher");

    /// <summary>What the use of arms would be: a range of two words before them tells mass destruction.</summary>
    internal static HostileKind OfArms(SentenceView view, int arms) => MassWeapon(view, arms) ? HostileKind.MassDestruction : HostileKind.Force;

    internal static bool MassWeapon(SentenceView view, int token) =>
        view.IsAny(token - 1, "nuclear", "chemical", "biological", "atomic") || view.IsAny(token, "nuclear", "chemical", "biological", "atomic");
}
