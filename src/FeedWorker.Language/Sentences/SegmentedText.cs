using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Sentences;

/// <summary>A text cut into paragraphs, sentences and tokens: what every later stage reads.</summary>
/// <param name="Text">The text itself, unchanged.</param>
/// <param name="Tokens">In text order, without overlap.</param>
/// <param name="Sentences">In text order; together they hold every token, and none crosses a paragraph.</param>
/// <param name="Paragraphs">In text order.</param>
public sealed record SegmentedText(
    string Text,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Paragraph> Paragraphs)
{
    // Every stage asks for words all the time: calls through the interface cost more than the rest of the answer.
    private readonly Token[] _tokens = [.. Tokens];

    /// <summary>A token by its index, as <see cref="Tokens"/> has it.</summary>
    internal ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>The same text, in which hyphenated compounds ("Su-35", "cease-fire") are one token each; for stages whose lists hold such words.</summary>
    internal SegmentedText JoinCompounds() => Compounds.Join(this);

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => _tokens[token].Span.In(Text);

    /// <summary>The words of a span as a new string.</summary>
    public string Words(TextSpan span) => span.In(Text).ToString();

    /// <summary>The span from one token up to, not including, another.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) =>
        new(_tokens[firstToken].Span.Start, _tokens[endToken - 1].Span.End);

    /// <summary>The first token that a span reaches and the first behind it.</summary>
    internal (int First, int End) TokensOf(TextSpan span) => (TokenAt(span.Start), TokenAt(span.End - 1) + 1);

    /// <summary>Index of the sentence that holds a code unit, or that begins next after it; -1 behind the last sentence.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Sentences.Count ? low : -1;
    }

    /// <summary>Index of the first token that ends behind a code unit; <c>Tokens.Count</c> when there is none.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
