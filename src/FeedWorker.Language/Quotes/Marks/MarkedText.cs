using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Quotes.Marks;

/// <summary>A text whose word classes and quotations are known: what every rule of this folder reads. Positions are token indexes.</summary>
internal sealed class MarkedText
{
    private readonly WordClass[] _classes;

    // For each token the quotation that holds it, marks included; -1 outside.
    private readonly int[] _quotationOf;

    internal MarkedText(ParsedText parsed)
    {
        var (text, trees) = (parsed.Joined, parsed.JoinedTrees);
        (Segments, Trees, Subtrees) = (text, trees, parsed.Subtrees);
        _classes = new WordClass[text.Tokens.Count];
        for (var i = 0; i < _classes.Length; i++)
        {
            _classes[i] = ClassOf(text, trees, i);
        }

        Quotations = QuotationScanner.Scan(text);
        _quotationOf = new int[text.Tokens.Count];
        Array.Fill(_quotationOf, -1);
        for (var q = 0; q < Quotations.Count; q++)
        {
            Array.Fill(_quotationOf, q, Quotations[q].First, Quotations[q].End - Quotations[q].First);
        }

        Sentences = Refine();
    }

    internal SegmentedText Segments { get; }

    /// <summary>The trees, one node for each token of <see cref="Segments"/>.</summary>
    internal SyntaxTrees Trees { get; }

    /// <summary>How far the subtree of each token reaches.</summary>
    internal Subtrees Subtrees { get; }

    /// <summary>In text order and without overlap.</summary>
    internal IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The sentences, cut once more where a quotation begins behind a full stop or ends with one; some marks ('') hide that.</summary>
    internal IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The class of a token; a stop before the first and behind the last.</summary>
    internal WordClass Class(int token) => (uint)token < (uint)_classes.Length ? _classes[token] : WordClass.Stop;

    /// <summary>The letters of a token; empty before the first and behind the last, so that rules may look around freely.</summary>
    internal ReadOnlySpan<char> Word(int token) => (uint)token < (uint)_classes.Length ? Segments.Word(token) : default;

    internal bool Is(int token, ReadOnlySpan<char> word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsQuoted(int token) => QuotationAt(token) is not null;

    /// <summary>The quotation that holds a token, marks included.</summary>
    internal Quotation? QuotationAt(int token) =>
        (uint)token < (uint)_classes.Length && _quotationOf[token] is var q and >= 0 ? Quotations[q] : null;

    /// <summary>Whether a quotation begins at the token.</summary>
    internal bool Opens(int token) => QuotationAt(token) is { } quotation && quotation.First == token;

    /// <summary>Index of the paragraph that holds a token.</summary>
    internal int ParagraphOf(int token) => Segments.Sentences[Segments.SentenceAt(Segments.Tokens[token].Span.Start)].Paragraph;

    internal TextSpan SpanOf(int first, int end) => Segments.SpanOf(first, end);

    /// <summary>Whether the tree takes the token for a verb that can carry a clause: no participle before a noun, no infinitive, no form in "-ing".</summary>
    internal bool LooksFinite(int token) => (uint)token < (uint)_classes.Length && Trees[token] switch
    {
        { Tag: UniversalTag.Aux } => true,
        { Tag: UniversalTag.Verb, Relation: not (Relation.Amod or Relation.Acl or Relation.Compound) } =>
            !Word(token).EndsWith("ing", StringComparison.Ordinal) && !Is(token - 1, "to"),
        _ => false,
    };

    /// <summary>The first token of the sentence that holds a token.</summary>
    internal int SentenceFirst(int token) => Segments.Sentences[Segments.SentenceAt(Segments.Tokens[token].Span.Start)].FirstToken;

    internal bool IsInHeading(int token)
    {
        var sentence = Segments.SentenceAt(Segments.Tokens[token].Span.Start);
        return Segments.Paragraphs[Segments.Sentences[sentence].Paragraph].IsHeading;
    }

    /// <summary>Whether the last word between the marks is followed by the end of its sentence.</summary>
    internal bool EndsWithStop(Quotation quotation)
    {
        for (var i = quotation.End - 1; i > quotation.First; i--)
        {
            if (Class(i) is not (WordClass.QuotationMark or WordClass.Mark))
            {
                return Class(i) == WordClass.Stop;
            }
        }

        return false;
    }

    /// <summary>Whether a comma, a question or an exclamation mark stands before the closing mark: the sentence of the writer goes on behind words of another.</summary>
    internal bool IsSealed(Quotation quotation) =>
        quotation.IsClosed && quotation.Length > 1
        && (Class(quotation.End - 2) == WordClass.Comma || (Class(quotation.End - 2) == WordClass.Stop && Word(quotation.End - 2)[0] is '?' or '!'));

    /// <summary>Whether the token is the closing mark of such a quotation.</summary>
    internal bool EndsSealed(int token) => QuotationAt(token) is { } quotation && quotation.End == token + 1 && IsSealed(quotation);

    private List<Sentence> Refine()
    {
        var refined = new List<Sentence>(Segments.Sentences.Count);
        foreach (var sentence in Segments.Sentences)
        {
            var first = sentence.FirstToken;
            for (var i = first; i < sentence.EndToken - 1; i++)
            {
                if (CutsBehind(i))
                {
                    Add(i + 1);
                }
            }

            Add(sentence.EndToken);

            void Add(int end)
            {
                refined.Add(first == sentence.FirstToken && end == sentence.EndToken ? sentence
                    : new Sentence(SpanOf(first, end), first, end, sentence.Paragraph));
                first = end;
            }
        }

        return refined;
    }

    // What the look of a word tells, where its tree does not know better.
    private static WordClass ClassOf(SegmentedText text, SyntaxTrees trees, int token)
    {
        var word = text.Word(token);
        var known = ClosedWords.Of(word, text.Tokens[token].Kind);
        return (known, trees[token].Tag) switch
        {
            // Ms May and Mr Shook: names that are spelled like verbs.
            (WordClass.Auxiliary, UniversalTag.Propn) => WordClass.Name,
            (WordClass.Verb, UniversalTag.Propn or UniversalTag.Noun) when char.IsUpper(word[0]) => WordClass.Name,

            // "Ruiz once said", not "once she said it".
            (WordClass.Subordinator, UniversalTag.Adv) when word is "once" && trees[token].Relation == Relation.Advmod
                && trees[token].Head > token && trees[trees[token].Head].Relation != Relation.Advcl => WordClass.Adverb,
            _ => known,
        };
    }

    private bool CutsBehind(int token)
    {
        if (!IsQuoted(token))
        {
            return Class(token) == WordClass.Stop && Opens(token + 1);
        }

        return QuotationAt(token) is { IsClosed: true } quotation && quotation.End == token + 1 && EndsWithStop(quotation)
            && (Opens(token + 1) || (token + 1 < _classes.Length && char.IsUpper(Word(token + 1)[0])));
    }

    internal bool HasFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (LooksFinite(i))
            {
                return true;
            }
        }

        return false;
    }
}
