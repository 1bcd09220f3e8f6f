namespace FeedWorker.Language.Entities.Tagging;

/// <summary>The few things that the network is told of a token beside its form, each a row of a table. The model files depend on the numbers.</summary>
internal static class TokenSigns
{
    /// <summary>How many there are.</summary>
    internal const int Count = 64;

    private const int FirstPhrase = 8;
    private const int FirstSeen = 40;
    private const int FirstName = 48;

    /// <summary>An everyday word.</summary>
    internal const int Common = 52;

    /// <summary>The name of a town or subdivision somewhere in the world.</summary>
    internal const int Place = 53;

    /// <summary>A title, or the head word of a kind of name, by <see cref="NameVocabulary"/>.</summary>
    internal const int Title = 54;
    internal const int OrganizationHead = 55;
    internal const int FacilityHead = 56;
    internal const int PlaceHead = 57;
    internal const int EventHead = 58;
    internal const int PlainAcronym = 59;

    /// <summary>A first name, by the gender of those who bear it.</summary>
    internal static int Name(Gender gender) => FirstName + (int)gender;

    /// <summary>Where the token stands: at the beginning of a sentence, in a sentence in title case, in capitals.</summary>
    internal static int Position(bool opens, bool titleCase, bool upperCase) => (opens ? 1 : 0) + (titleCase ? 2 : 0) + (upperCase ? 4 : 0);

    /// <summary>A known name: its kind, and which of its tokens this is.</summary>
    internal static int Phrase(GazetteerKind kind, bool opens, bool closes) =>
        FirstPhrase + (4 * (int)kind) + (opens ? closes ? 3 : 0 : closes ? 2 : 1);

    /// <summary>How the rest of the text writes the word: somewhere in lower case, somewhere with a capital that no sentence's beginning explains.</summary>
    internal static int Seen(bool lower, bool capital, bool unclear) => FirstSeen + (lower ? 1 : 0) + (capital ? 2 : 0) + (unclear ? 4 : 0);
}
