namespace FeedWorker.Language.Mentions.Roles;

/// <summary>Office or title of a person.</summary>
/// <param name="Words">As the text states it: "Russian Foreign Minister".</param>
/// <param name="Noun">The noun that carries it, in lower case: "minister".</param>
/// <param name="CountryCode">The country that it names; <see langword="null"/> when it names none.</param>
internal sealed record PersonRole(string Words, string Noun, string? CountryCode)
{
    /// <summary>Whether it is an office of a state, so that its bearer speaks for a country.</summary>
    internal bool IsOfState => Noun is "president" or "premier" or "minister" or "chancellor" or "king" or "queen" or "emir" or "sultan" or "emperor" or "ambassador";

    /// <summary>Whether the noun, in lower case, is that of the office itself. A secretary of state is a minister.</summary>
    internal bool IsCalled(string noun) =>
        Noun == noun || (noun == "minister" && Noun == "secretary" && Words.Contains("ecretary of ", StringComparison.Ordinal));
}
