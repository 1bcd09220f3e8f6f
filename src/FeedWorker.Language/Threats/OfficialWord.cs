using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Threats;

/// <summary>Tells whether somebody who holds an office speaks of his own state: "The army could strike, Defence Minister Ana Ruiz said".</summary>
internal static class OfficialWord
{
    /// <summary>Whether the speaker can decide on what the subject would do.</summary>
    internal static bool IsOnOwn(SentenceView view, TokenRange subject, TokenRange speaker)
    {
        if (subject.IsEmpty || speaker.IsEmpty || !HoldsOffice(view, speaker))
        {
            return false;
        }

        var named = view.Named(view.Is(subject.First, "the") ? subject with { First = subject.First + 1 } : subject)?.Entity;
        var home = named is { Type: EntityType.Location or EntityType.Norp, Link.CountryCode: { } code } ? code : null;
        if (home is null && !IsBareOrgan(view, subject))
        {
            return false;
        }

        // A foreigner's country stands beside his office: "an Ostmarkan official".
        for (var i = speaker.First; i < speaker.End; i++)
        {
            var country = view.IsCapitalised(i) && home is not null ? view.Named(new TokenRange(i, i + 1))?.Entity : null;
            if (country is { Type: EntityType.Location or EntityType.Norp } ? country.Link?.CountryCode != home
                : home is not null && i == speaker.First + 1 && view.IsCapitalised(i) && view.IsAny(speaker.First, "a", "an"))
            {
                return false;
            }
        }

        return home is null || view.Named(speaker)?.Entity?.Link?.CountryCode is not { } own || own == home;
    }

    /// <summary>Whether the subject is an organ of the speaker's state that needs no name: "the army".</summary>
    internal static bool IsBareOrgan(SentenceView view, TokenRange subject) =>
        subject.End - subject.First == 2 && view.Is(subject.First, "the") && view.IsAny(subject.First + 1, "army", "military", "government", "navy", "troops", "state", "country", "police", "administration");

    /// <summary>Whether the text itself says that the speaker is of the subject's state: "its minister", "Ostmark's premier", somebody known.</summary>
    internal static bool IsSure(SentenceView view, TokenRange subject, TokenRange speaker)
    {
        if (view.Named(subject)?.Entity?.Link?.CountryCode is not { } home)
        {
            return false;
        }

        var sure = view.Is(speaker.First, "its") || view.Named(speaker)?.Entity?.Link?.CountryCode == home;
        for (var i = speaker.First; i < speaker.End; i++)
        {
            sure |= view.IsCapitalised(i) && view.Named(new TokenRange(i, i + 1))?.Entity is { Type: EntityType.Location or EntityType.Norp } country && country.Link?.CountryCode == home;
        }

        return sure;
    }

    private static bool HoldsOffice(SentenceView view, TokenRange speaker)
    {
        for (var i = speaker.First; i < speaker.End; i++)
        {
            if (view.Lemma(i) is "president" or "minister" or "premier" or "chancellor" or "king" or "secretary" or "ministry" or "spokesman" or "spokeswoman" or "general" or "government"
                or "administration" or "junta" or "emir" or "ayatollah" or "official" || view.IsAny(i, "kremlin", "chief"))
            {
                return true;
            }
        }

        return false;
    }
}
