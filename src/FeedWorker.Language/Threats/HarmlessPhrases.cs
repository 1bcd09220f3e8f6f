using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Threats;

/// <summary>Words of war in harmless company: "strike a balance", "heart attack", "fight poverty".</summary>
internal static class HarmlessPhrases
{
    /// <summary>Whether the word at a token means no harm here.</summary>
    internal static bool Holds(SentenceView view, int token)
    {
        // "shoot themselves in the foot": who harms himself threatens nobody else.
        if (view.IsAny(token + 1, "myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves", "oneself"))
        {
            return true;
        }

        // "punish no bank", "repossess fewer homes"
        if (IsAgainstEvil(view, token) || (view.Has(token, WordMarks.HostileVerb) && view.IsAny(token + 1, "no", "fewer", "less")))
        {
            return true;
        }

        var upon = Upon(view, token);
        switch (view.Lemma(token))
        {
            case "strike":
                return view.IsNear(token, 3, "balance", "deal", "deals", "agreement", "chord", "tone", "bargain") || view.IsAny(upon, "name", "names", "clause", "passage", "phrase", "word", "words", "line", "paragraph");
            case "fight":
                return view.Is(token - 1, "the") || view.IsAny(token + 1, "for", "on", "off", "back")
                    || view.IsNear(token, 4, "crime", "terrorism", "fire", "fires", "election", "elections");
            case "close":
                return view.IsNear(token, 3, "ears", "eyes", "minds", "ranks", "deal", "gap", "loophole", "loopholes", "chapter");
            case "punish":
                return view.IsNear(token, 6, "polls", "ballot", "election", "elections");
            case "sink":
                return view.IsAny(token + 1, "further", "deeper", "into", "in", "to", "below", "back", "lower") || IsUndertaking(view, upon);
            case "kill" or "torpedo":
                return IsUndertaking(view, upon);
            case "strangle" or "muzzle":
                return view.IsAny(upon, "relations", "ties", "atmosphere", "debate", "climate", "mood", "growth", "trade", "economy", "economies", "industry", "business", "businesses", "recovery",
                    "competition", "dogs", "dog");
            case "detonate":
                return view.IsNear(token, 4, "wartime", "unexploded", "ordnance", "old");
            case "hijack":
                return view.IsAny(upon, "debate", "agenda", "process", "event", "conversation", "discussion", "summit", "meeting");
            case "hack":
                return view.IsAny(token + 1, "away", "off", "through", "at", "down");
            case "purge":
                return view.IsAny(upon, "data", "records", "files", "system", "systems", "air", "toxins", "pipes", "rolls");
            case "bomb":
                return view.IsNear(token, 5, "fire", "fires", "flames", "blaze", "wildfire", "wildfires");
            case "attack":
                return view.IsAny(token - 1, "heart", "panic", "asthma", "anxiety")
                    || view.IsNear(token, 4, "flames", "blaze", "blazes", "fire", "fires", "wildfire", "wildfires", "tumour", "tumor", "tumours", "tumors", "problem", "problems", "issue",
                        "deficit", "weeds", "infection", "bacteria", "cells", "causes", "roots", "challenge", "challenges", "task") && !view.Is(token + 1, "on")
                    || view.IsAny(upon, "market", "markets", "segment", "record") && view.IsNear(token, 10, "models", "model", "stores", "shops", "branches", "products", "brand", "brands", "prices", "range");
            case "sue":
                return view.Is(token + 1, "for") && view.IsAny(token + 2, "peace", "divorce");
            case "beat":
                return true;
            case "burn" or "hurt" or "harm":
                return !view.Has(token, WordMarks.Base);
            case "force":
                return view.Has(token + 1, WordMarks.Pronoun | WordMarks.Determiner) || view.Is(token - 1, "task");
            case "protest" or "march" or "rally":
                return view.IsAny(token - 1, "in", "of", "under");
            case "dismiss":
                return view.IsNear(token, 3, "claims", "claim", "reports", "allegations", "report", "idea", "complaint", "case");
            case "war":
                return view.IsNear(token, 2, "crimes", "crime") || view.IsAny(token + 1, "crimes", "crime");
            case "execute":
                return view.IsNear(token, 4, "plan", "project", "projects", "order", "orders", "strategy", "work", "contract");
            default:
                return false;
        }
    }

    // "kill the bill", "torpedo the talks": politics, and what it is called there is an act of its own.
    private static bool IsUndertaking(SentenceView view, int upon) => view.IsAny(upon, "bill", "bills", "legislation", "amendment", "proposal", "deal", "talks", "plan", "plans", "project", "projects",
        "merger", "hopes", "chances", "time", "jobs", "economy", "reform", "measure", "budget", "nomination", "programme", "program");

    // What a verb falls upon, as far as the tree or the words tell; -1 for none.
    private static int Upon(SentenceView view, int verb) => !view.Has(verb, WordMarks.HostileVerb) ? -1 : VerbArguments.Object(view, verb) is var named and >= 0 ? named
        : NounPhrases.After(view, verb + 1) is { IsEmpty: false } phrase ? NounPhrases.Head(view, phrase) : -1;

    // Whoever fights an illness or a hardship harms nobody: "fight poverty", "eradicate polio in the hills".
    private static bool IsAgainstEvil(SentenceView view, int verb) =>
        view.Has(verb, WordMarks.HostileVerb) && view.IsNear(verb, 4, "poverty", "corruption", "inflation", "covid-19", "coronavirus", "disease", "diseases",
            "aids", "hiv", "malaria", "tb", "tuberculosis", "cancer", "polio", "obesity", "addiction", "doping", "climate", "pandemic", "virus", "hunger",
            "illiteracy", "discrimination", "racism", "inequality", "unemployment", "misinformation", "pests", "locusts");
}
