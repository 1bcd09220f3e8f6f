using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes.Marks;
using FeedWorker.Language.Quotes.Speakers;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats.Words;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Threats;

/// <summary>One sentence as the rules see it: each token with what the word list and the tree know of it. Indexes are those of the joined text's tokens.</summary>
internal sealed class SentenceView
{
    private readonly ParsedText _parsed;
    private readonly Lazy<MarkedText> _marked;
    private readonly WordEntry[] _entries;
    private readonly bool[] _quoted;
    private readonly MentionResolver? _mentions;

    /// <param name="parsed">The text.</param>
    /// <param name="marked">The same for the readers of phrases; made for texts only in which a rule asks for one.</param>
    /// <param name="sentence">Where the sentence stands; it may be cut short.</param>
    /// <param name="goesOn">Whether it begins within a quotation that a sentence before it opened.</param>
    /// <param name="mentions">Whom the names and descriptions of the text stand for; <see langword="null"/>: nobody is known.</param>
    internal SentenceView(ParsedText parsed, Lazy<MarkedText> marked, Sentence sentence, bool goesOn = false, MentionResolver? mentions = null)
    {
        var text = parsed.Joined;
        _mentions = mentions;
        (_parsed, _marked, Text, First, End, Span, Paragraph) = (parsed, marked, text, sentence.FirstToken, sentence.EndToken, sentence.Span, sentence.Paragraph);
        _entries = new WordEntry[End - First];
        _quoted = new bool[End - First];
        var within = goesOn && !QuotationMarks.IsMark(Mark(First));
        for (var i = First; i < End; i++)
        {
            _entries[i - First] = i > First && IsMonth(text.Word(i)) ? new WordEntry("month", WordMarks.Day) : ThreatLexicon.Find(text.Word(i));
            if (QuotationMarks.IsMark(Mark(i)))
            {
                within = !within;
            }

            _quoted[i - First] = within;
        }
    }

    internal SegmentedText Text { get; }

    internal int First { get; }

    internal int End { get; }

    internal TextSpan Span { get; }

    internal int Paragraph { get; }

    /// <summary>The year in which the text was published; <see langword="null"/> when it is not known.</summary>
    internal int? PublicationYear => _mentions?.PublicationDay?.Year;

    internal WordMarks Marks(int token) => token >= First && token < End ? _entries[token - First].Marks : WordMarks.None;

    internal bool Has(int token, WordMarks marks) => (Marks(token) & marks) != 0;

    /// <summary>Dictionary form; <see langword="null"/> for a word that no list has.</summary>
    internal string? Lemma(int token) => token >= First && token < End ? _entries[token - First].Lemma : null;

    internal ReadOnlySpan<char> Word(int token) => token >= First && token < End ? Text.Word(token) : default;

    /// <summary>Part of speech; <see cref="UniversalTag.X"/> outside the sentence.</summary>
    internal UniversalTag Tag(int token) => token >= First && token < End ? _parsed.JoinedTrees[token].Tag : UniversalTag.X;

    /// <summary>How a token depends on its head; <see cref="Relation.Dep"/> outside the sentence.</summary>
    internal Relation Relation(int token) => token >= First && token < End ? _parsed.JoinedTrees[token].Relation : Syntax.Relation.Dep;

    /// <summary>The token that governs another; -1 for the root, and where it lies outside of what is read of the sentence.</summary>
    internal int Head(int token) =>
        token >= First && token < End && _parsed.JoinedTrees[token].Head is var head && head >= First && head < End ? head : -1;

    /// <summary>The tokens that depend on a token directly, in text order.</summary>
    internal IEnumerable<int> Children(int token) =>
        token >= First && token < End ? _parsed.JoinedTrees.ChildrenOf(token).TakeWhile(child => child < End) : [];

    /// <summary>The first child that depends in one of the ways; -1 when none does.</summary>
    internal int Child(int token, params ReadOnlySpan<Relation> relations)
    {
        foreach (var child in Children(token))
        {
            if (relations.Contains(_parsed.JoinedTrees[child].Relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>From the first to behind the last token of a subtree, its punctuation included; a tree that crosses itself may hold others between.</summary>
    internal TokenRange Subtree(int token) =>
        token >= First && token < End ? new TokenRange(_parsed.Subtrees.First(token), Math.Min(_parsed.Subtrees.End(token), End)) : default;

    /// <summary>The noun phrase that a token heads, as far as the tree says, with what tells which one is meant.</summary>
    /// <param name="head">The noun or pronoun.</param>
    /// <param name="limit">The first token that may not belong to it; the end of the sentence otherwise.</param>
    internal TokenRange Phrase(int head, int limit = int.MaxValue)
    {
        if (head < First || head >= Math.Min(limit, End))
        {
            return default;
        }

        var phrase = NounPhrase.Of(_marked.Value, head, First, Math.Min(limit, End));
        return new TokenRange(phrase.First, phrase.End);
    }

    /// <summary>Whom a phrase stands for; <see langword="null"/> for somebody unnamed.</summary>
    internal ResolvedMention? Named(TokenRange phrase) =>
        !phrase.IsEmpty && _mentions?.Resolve(SpanOf(phrase), lastSpeaker: null) is { Entity: not null } named ? named : null;

    /// <summary>The token of a range that governs the others, or the first whose head lies outside; -1 for an empty range.</summary>
    internal int HeadOf(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (Mark(i) == '\0' && !range.Holds(Head(i)) && Relation(i) is not (Syntax.Relation.Case or Syntax.Relation.Mark or Syntax.Relation.Cc or Syntax.Relation.Punct))
            {
                return i;
            }
        }

        return range.IsEmpty ? -1 : range.First;
    }

    /// <summary>Whether a token depends on another, at any distance.</summary>
    internal bool IsBelow(int token, int above)
    {
        // Parts of a compound that became one token may close a circle; no way is longer than the sentence.
        for (var climbed = First; climbed < End && token >= 0; climbed++, token = Head(token))
        {
            if (token == above)
            {
                return true;
            }
        }

        return false;
    }

    internal bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        var spoken = Word(token);
        foreach (var word in words)
        {
            if (spoken.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands behind a token, at most so many tokens away and within its clause.</summary>
    internal bool IsNear(int token, int reach, params ReadOnlySpan<string> words)
    {
        for (var i = token + 1; i <= token + reach && i < End && !IsBreak(i); i++)
        {
            if (IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The character of a punctuation mark; NUL for any other token.</summary>
    internal char Mark(int token) => token >= First && token < End && Text.Tokens[token].Kind == TokenKind.Punctuation
        ? Text.Text[Text.Tokens[token].Span.Start]
        : '\0';

    internal bool IsPossessive(int token) => Contractions.IsPossessive(Word(token));

    internal bool IsQuotationMark(int token) => QuotationMarks.IsMark(Mark(token));

    internal bool IsQuoted(int token) => token >= First && token < End && _quoted[token - First];

    internal bool IsCapitalised(int token) => token >= First && token < End && char.IsUpper(Text.Text[Text.Tokens[token].Span.Start]);

    /// <summary>Whether a mark ends the clause here: comma, semicolon, colon, dash or bracket.</summary>
    internal bool IsBreak(int token) => Mark(token) is ',' or ';' or ':' or '-' or '\u2013' or '\u2014' or '(' or ')' or '[' or ']';

    // "May" and "March" are months where they are capitalised, words of threat otherwise.
    private static bool IsMonth(ReadOnlySpan<char> word) => word is "May" or "March";

    internal TextSpan SpanOf(TokenRange range) => Text.SpanOf(range.First, range.End);
}
