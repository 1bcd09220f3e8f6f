namespace FeedWorker.Language.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with the apostrophes, digits and abbreviation stops that belong to them: <c>U.S.</c>, <c>O'Neill</c>, <c>20th</c>; an address: <c>example.com</c>.</summary>
    Word,

    /// <summary>A number, with its separators: <c>100,000</c>, <c>3.5</c>, <c>2022-02-20</c>.</summary>
    Number,

    /// <summary>A punctuation mark, or a run of them (<c>...</c>, <c>?!</c>); quotation marks and brackets stand alone.</summary>
    Punctuation,

    /// <summary>Anything else: currency signs, per cent, emoji.</summary>
    Symbol,
}
