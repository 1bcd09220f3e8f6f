using FeedWorker.Language.Sentences;

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
    /// <summary>What the token can stand for; <see langword="null"/> when it is no pronoun. "US" is none.</summary>
    internal static Pronoun? At(SegmentedText text, int token)
    {
        var word = text.Word(token);
        if (word.Length is 0 or > 10 || (word.Length > 1 && char.IsUpper(word[1])))
        {
            return null;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return Of(lower);
    }

    /// <summary>What the word, in lower case, can stand for; <see langword="null"/> when it is no pronoun.</summary>
    internal static Pronoun? Of(ReadOnlySpan<char> word) => word switch
    {
        "he" or "his" or "him" or "himself" => Pronoun.He,
        "she" or "her" or "herself" or "hers" => Pronoun.She,
        "it" or "its" or "itself" => Pronoun.Body,
        "they" or "their" or "them" or "theirs" or "themselves" => Pronoun.They,
        "i" or "we" or "my" or "our" or "me" or "us" or "mine" or "ours" or "myself" or "ourselves" => Pronoun.Speaker,
        _ => null,
    };
}
