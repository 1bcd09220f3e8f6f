namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Whether two remembered names can stand for the same.</summary>
internal static class NameMatch
{
    // A letter more or less is a spelling, two are one in a long name only: "Bouteflicka", "Bouteflika".
    private const int LettersPerSlip = 5;

    /// <summary>Sets a party beside another.</summary>
    internal static Sameness Of(PrintName? a, PrintName? b)
    {
        if (a is null || b is null || a.IsAnybody || b.IsAnybody)
        {
            return Sameness.Unknown;
        }

        if (a.Id is not null && b.Id is not null)
        {
            return a.Id == b.Id ? Sameness.Same : Related(a, b);
        }

        if (a.Kind == PrintNameKind.Person && b.Kind == PrintNameKind.Person)
        {
            return ArePerson(a.Words, b.Words) ? Sameness.Same : Sameness.Other;
        }

        return AreSpelledAlike(a.Words, b.Words) && (a.Country is null || b.Country is null || a.Country == b.Country) ? Sameness.Same : Related(a, b);
    }

    private static Sameness Related(PrintName a, PrintName b)
    {
        if (a.Country is { } one && b.Country is { } two)
        {
            if (one != two)
            {
                return Sameness.Other;
            }

            return a.Kind == PrintNameKind.Country && b.Kind == PrintNameKind.Country ? Sameness.Same
                : a.Kind == PrintNameKind.Country ? Stands(b, a)
                : b.Kind == PrintNameKind.Country ? Stands(a, b)
                : IsGovernment(a) && IsGovernment(b) ? Sameness.Same
                : a.Kind == PrintNameKind.Person || b.Kind == PrintNameKind.Person ? Sameness.Unknown
                : Sameness.Other;
        }

        // The country of one is not told: a person may speak for it, another name is another party.
        return a.Kind == PrintNameKind.Person ^ b.Kind == PrintNameKind.Person || a.Words.Length == 0 && b.Words.Length == 0
            ? Sameness.Unknown : Sameness.Other;
    }

    // Of one country: its government, its capital or whoever speaks for it stands for it; its rebels and parties do not.
    private static Sameness Stands(PrintName part, PrintName country) =>
        part.Kind is PrintNameKind.Person or PrintNameKind.Place || IsGovernment(part) ? Sameness.Same
        : part.Sector is not null && part.Sector != (country.Sector ?? "GOV") ? Sameness.Other
        : Sameness.Unknown;

    private static bool IsGovernment(PrintName name) => name.Sector is "GOV" or "MIL" || name.Kind == PrintNameKind.Country;

    private static bool ArePerson(string a, string b)
    {
        var (one, two) = (a.Split(' '), b.Split(' '));
        return two.Contains(one[^1]) || one.Contains(two[^1]) || IsSlip(one[^1], two[^1]);
    }

    /// <summary>Whether the words of one are in the other, but for a slip or two, or one is the initials of the other.</summary>
    internal static bool AreSpelledAlike(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        if (a == b)
        {
            return true;
        }

        var (few, many) = (a.Split(' '), b.Split(' '));
        if (few.Length > many.Length)
        {
            (few, many) = (many, few);
        }

        return Array.TrueForAll(few, word => Array.Exists(many, other => word == other || IsSlip(word, other)))
            || few is [var initials] && initials.Length == many.Length && many.Select((word, at) => word[0] == initials[at]).All(same => same);
    }

    // Slips of the pen, and "terror" beside "terrorist", "Afghan" beside "Afghanistan".
    private static bool IsSlip(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) >= LettersPerSlip && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)))
        {
            return true;
        }

        var allowed = Math.Min(2, Math.Min(a.Length, b.Length) / LettersPerSlip);
        return allowed > 0 && a[0] == b[0] && Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed;
    }

    // Of Levenshtein; both are words of bounded length.
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

/// <summary>What setting two names beside each other gives.</summary>
internal enum Sameness
{
    /// <summary>Either may be anybody.</summary>
    Unknown,

    Same,

    /// <summary>They cannot be the same.</summary>
    Other,
}
