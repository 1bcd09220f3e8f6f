namespace FeedWorker.Language.Entities.Tagging;

/// <summary>All that the letters of a word tell: a function of the form and the lists alone, so that it is worked out once for each form.</summary>
/// <param name="Lower">Names the word in lower case.</param>
/// <param name="Shape">Names the way it is written.</param>
/// <param name="Wide">Sparse features that neighbours up to <see cref="Reach"/> places away see.</param>
/// <param name="Near">Those that only the next neighbours see.</param>
/// <param name="Signs">What the network is told.</param>
internal sealed record WordForm(uint Lower, uint Shape, uint[] Wide, uint[] Near, byte[] Signs)
{
    /// <summary>How many places away a neighbour's form is seen.</summary>
    internal const int Reach = 2;

    /// <summary>What is longer is no word: the rest of it is not read, and it is not kept.</summary>
    internal const int LongestForm = 40;
    private const int LongestAffix = 4;

    /// <summary>Tells this form from all others of a process.</summary>
    internal long Number { get; init; }

    /// <summary>What each network of the model makes of the form, one part behind the other; <see langword="null"/> until it is first needed.</summary>
    internal float[]? Vectors { get; set; }

    /// <summary>Reads a form.</summary>
    /// <param name="word">The form; never empty.</param>
    /// <param name="caseless">Whether its capitals say nothing, since the whole sentence is written in capitals.</param>
    /// <param name="gazetteer">The lists.</param>
    internal static WordForm Of(ReadOnlySpan<char> word, bool caseless, Gazetteer gazetteer)
    {
        word = word.Length > LongestForm ? word[..LongestForm] : IsForeignMark(word) ? "\"" : word;
        Span<char> letters = stackalloc char[LongestForm];
        var lower = letters[..word.ToLowerInvariant(letters)];
        var lowerWord = FeatureHash.Of(FeatureKind.LowerWord, lower);
        Span<char> shapes = stackalloc char[WordShape.Longest];
        var shape = FeatureHash.Of(FeatureKind.Shape, shapes[..WordShape.Write(caseless ? lower : word, shapes)]) + (caseless ? 1u : 0u);
        var signs = SignsOf(word, lower, caseless, gazetteer);
        var wide = new List<uint>(6) { lowerWord, shape };
        if (!caseless)
        {
            wide.Add(FeatureHash.Of(FeatureKind.Word, word));
        }

        foreach (var sign in signs)
        {
            wide.Add(FeatureHash.Of(FeatureKind.Sign, sign));
        }

        var near = new List<uint>(2 * LongestAffix);
        for (var size = 2; size <= LongestAffix && size < lower.Length; size++)
        {
            near.Add(FeatureHash.Of(FeatureKind.Prefix, lower[..size]));
            near.Add(FeatureHash.Of(FeatureKind.Suffix, lower[^size..]));
        }

        return new WordForm(lowerWord, shape, [.. wide], [.. near], [.. signs]);
    }

    // Marks of other newspapers than those whose texts are learned from.
    private static bool IsForeignMark(ReadOnlySpan<char> word) => word is "\u00ab" or "\u00bb" or "\u2039" or "\u203a" or "\u201a" or "\u201e" or "\uff02";

    private static List<byte> SignsOf(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, bool caseless, Gazetteer gazetteer)
    {
        var signs = new List<byte>(3);
        if (!char.IsLetter(word[0]))
        {
            return signs;
        }

        var name = caseless ? char.ToUpperInvariant(lower[0]) + lower[1..].ToString() : word.ToString();
        if (gazetteer.IsFirstName(name))
        {
            signs.Add((byte)TokenSigns.Name(gazetteer.GenderOf(name)));
        }

        if (gazetteer.IsCommon(lower))
        {
            signs.Add(TokenSigns.Common);
        }

        if (char.IsUpper(name[0]) && gazetteer.Places.Has(name))
        {
            signs.Add(TokenSigns.Place);
        }

        AddVocabulary(signs, name);
        return signs;
    }

    private static void AddVocabulary(List<byte> signs, ReadOnlySpan<char> name)
    {
        void Add(bool isIt, int sign)
        {
            if (isIt)
            {
                signs.Add((byte)sign);
            }
        }

        Add(NameVocabulary.IsTitle(name), TokenSigns.Title);
        Add(NameVocabulary.IsOrganizationHead(name), TokenSigns.OrganizationHead);
        Add(NameVocabulary.IsFacilityHead(name), TokenSigns.FacilityHead);
        Add(NameVocabulary.IsPlaceHead(name), TokenSigns.PlaceHead);
        Add(NameVocabulary.IsEventHead(name), TokenSigns.EventHead);
        Add(NameVocabulary.IsPlainAcronym(name), TokenSigns.PlainAcronym);
    }
}
