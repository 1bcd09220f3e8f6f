namespace FeedWorker.Language.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with the apostrophes, hyphens, digits and abbreviation stops that belong to them: <c>U.S.</c>, <c>Su-35</c>.</summary>
    Word,

    /// <summary>A number, with its separators: <c>100,000</c>, <c>3.5</c>.</summary>
    Number,

    /// <summary>A punctuation mark, or a run of the same one (<c>...</c>).</summary>
    Punctuation,

    /// <summary>Anything else: currency signs, per cent, emoji.</summary>
    Symbol,
}
