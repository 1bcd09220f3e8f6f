namespace FeedWorker.Language.Mentions;

/// <summary>Whom a pronoun can stand for.</summary>
internal enum Pronoun
{
    He,
    She,
    Body,
    They,
    Speaker,
}

/// <summary>The pronouns that stand for a speaker.</summary>
internal static class Pronouns
{
    /// <summary>What the word, in lower case, can stand for; <see langword="null"/> when it is no pronoun.</summary>
    internal static Pronoun? Of(string word) => word switch
    {
        "he" or "his" or "him" or "himself" => Pronoun.He,
        "she" or "her" or "herself" or "hers" => Pronoun.She,
        "it" or "its" or "itself" => Pronoun.Body,
        "they" or "their" or "them" or "themselves" => Pronoun.They,
        "i" or "we" or "my" or "our" or "me" or "us" => Pronoun.Speaker,
        _ => null,
    };
}
