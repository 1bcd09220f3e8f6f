using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>The quotations of a text by token, and who speaks them.</summary>
internal sealed class Quotations
{
    // "..." , he said; "...", an angry Ruiz said
    private const int WidestGap = 3;

    // How far from its quotation a subject may stand; it keeps the time linear in a sentence of thousands of quotations.
    private const int FarthestSubject = 60;

    private readonly SegmentedText _text;
    private readonly List<Quotation> _all;
    private readonly int[] _of;
    private readonly Referent?[] _speakers;

    // Quotations before this one have their speaker; the one asked for last keeps its answer while its sentence is read.
    private int _settled;
    private int _asked = -1;
    private Referent? _answer;

    internal Quotations(SegmentedText text)
    {
        (_text, _all, _of) = (text, QuotationScanner.Scan(text), new int[text.Tokens.Count]);
        Array.Fill(_of, -1);
        _speakers = new Referent?[_all.Count];
        for (var q = 0; q < _all.Count; q++)
        {
            Array.Fill(_of, q, _all[q].First, _all[q].End - _all[q].First);
        }
    }

    /// <summary>Index of the quotation that holds a token; -1 outside.</summary>
    internal int Of(int token) => _of[token];

    /// <summary>Index of the quotation that ends right before a token, so that "he said" there means its speaker; -1 when none does.</summary>
    internal int EndingAt(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - WidestGap); i--)
        {
            if (_of[i] >= 0)
            {
                return _of[i];
            }
        }

        return -1;
    }

    /// <summary>Who speaks a quotation: the subject of the sentence around it, else the speaker of the one just before; <see langword="null"/> when it cannot be told.</summary>
    /// <param name="quotation">Its index.</param>
    /// <param name="grammar">The clauses of the text.</param>
    /// <param name="whoAt">Who is meant at a token, as far as was read.</param>
    internal Referent? SpeakerOf(int quotation, Grammar grammar, Func<int, Referent?> whoAt)
    {
        // Speech goes on from quotation to quotation, so that those before are settled first.
        for (; _settled < quotation; _settled++)
        {
            _speakers[_settled] = Speaker(_settled, grammar, whoAt);
        }

        if (_asked != quotation)
        {
            (_asked, _answer) = (quotation, Speaker(quotation, grammar, whoAt));
        }

        return _answer;
    }

    private Referent? Speaker(int quotation, Grammar grammar, Func<int, Referent?> whoAt)
    {
        var (first, end) = (_all[quotation].First, _all[quotation].End);
        return SubjectOf(end - 1, grammar, whoAt) ?? SubjectOf(first, grammar, whoAt)
            ?? (quotation > 0 && ParagraphOf(first) - ParagraphOf(_all[quotation - 1].End - 1) <= 1 ? _speakers[quotation - 1] : null);
    }

    private Referent? SubjectOf(int token, Grammar grammar, Func<int, Referent?> whoAt)
    {
        var sentence = _text.Sentences[_text.SentenceAt(_text.Tokens[token].Span.Start)];
        Referent? nearest = null;
        var least = int.MaxValue;
        for (var i = Math.Max(sentence.FirstToken, token - FarthestSubject); i < Math.Min(sentence.EndToken, token + FarthestSubject); i++)
        {
            if (_of[i] < 0 && grammar.RelationOf(i) == Relation.Nsubj && Math.Abs(i - token) < least && whoAt(i) is { Kind: ReferentKind.Person or ReferentKind.Body } who)
            {
                (nearest, least) = (who, Math.Abs(i - token));
            }
        }

        return nearest;
    }

    private int ParagraphOf(int token) => _text.Sentences[_text.SentenceAt(_text.Tokens[token].Span.Start)].Paragraph;
}
