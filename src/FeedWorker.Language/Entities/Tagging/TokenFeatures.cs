using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>What a token's form does not tell: known names it belongs to, its place, its neighbours, and what the rest of the text says of its word.</summary>
internal sealed class TokenFeatures
{
    /// <summary>The most signs that a token has.</summary>
    internal const int MostSigns = 3;

    // Occurrences of a word that are looked at, from the first on: more add little, and the time stays linear.
    private const int MostOccurrences = 6;

    // Stands for the neighbour of a token at a sentence's edge.
    private const uint Edge = 1;

    private readonly SegmentedText _text;
    private readonly CapitalizedWords _capitals;
    private readonly IReadOnlyList<WordForm> _forms;
    private readonly byte[] _phrase;
    private readonly byte[] _listed;
    private readonly Group[] _groups;

    /// <param name="text">The text.</param>
    /// <param name="gazetteer">The lists.</param>
    /// <param name="capitals">What the capitals of the text say.</param>
    /// <param name="forms">The form of each token.</param>
    internal TokenFeatures(SegmentedText text, Gazetteer gazetteer, CapitalizedWords capitals, IReadOnlyList<WordForm> forms)
    {
        (_text, _capitals, _forms) = (text, capitals, forms);
        _phrase = new byte[text.Tokens.Count];
        _listed = ListedSpans.Of(text, gazetteer, capitals);
        var words = new uint[text.Tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = text[i] is { Kind: TokenKind.Word, Span.Length: > 1 } ? Math.Max(forms[i].Lower, 1) : 0;
        }

        Groups = new WordGroups(words);
        _groups = new Group[Groups.Count];
        MarkPhrases(gazetteer);
        MarkOccurrences();
    }

    /// <summary>Which tokens are the same word.</summary>
    internal WordGroups Groups { get; }

    /// <summary>Adds the sparse features of a token of a sentence.</summary>
    internal void Collect(int token, Sentence sentence, List<uint> features)
    {
        var form = _forms[token];
        var before = token > sentence.FirstToken ? _forms[token - 1] : null;
        var after = token + 1 < sentence.EndToken ? _forms[token + 1] : null;
        features.Add(FeatureHash.Of(FeatureKind.Position, (uint)Position(token), form.Shape));
        features.Add(FeatureHash.Of(FeatureKind.ShapeTriple, (before?.Shape ?? Edge) ^ (form.Shape * 31), after?.Shape ?? Edge));
        features.Add(FeatureHash.Of(FeatureKind.PairBefore, before?.Lower ?? Edge, form.Lower));
        features.Add(FeatureHash.Of(FeatureKind.PairAfter, form.Lower, after?.Lower ?? Edge));
        for (var offset = -1; offset <= 1; offset++)
        {
            var at = token + offset;
            if (at >= sentence.FirstToken && at < sentence.EndToken && _phrase[at] != 0)
            {
                features.Add(FeatureHash.At(FeatureHash.Of(FeatureKind.Phrase, _phrase[at]), offset));
            }

            if (at >= sentence.FirstToken && at < sentence.EndToken && _listed[at] != 0)
            {
                features.Add(FeatureHash.At(FeatureHash.Of(FeatureKind.Listed, _listed[at]), offset));
            }
        }

        if (IsName(token))
        {
            Elsewhere(token, features);
        }
    }

    /// <summary>Writes what the network is told of a token beside its form; gives how many signs there are, at most <see cref="MostSigns"/>.</summary>
    internal int Signs(int token, Span<byte> signs)
    {
        var count = 0;
        signs[count++] = (byte)Position(token);
        if (_phrase[token] != 0)
        {
            signs[count++] = _phrase[token];
        }

        if (IsName(token))
        {
            signs[count++] = (byte)Seen(token);
        }

        return count;
    }

    private int Position(int token) => TokenSigns.Position(_capitals.OpensSentence(token), _capitals.InTitleCase(token), _capitals.InUpperCase(token));

    private bool IsName(int token) => Groups.Of(token) >= 0 && _capitals.IsWritten(token);

    private int Seen(int token)
    {
        ref var group = ref _groups[Groups.Of(token)];
        return TokenSigns.Seen(group.Lower, group.Capital, _capitals.OpensSentence(token) || _capitals.InTitleCase(token));
    }

    private void Elsewhere(int token, List<uint> features)
    {
        features.Add(FeatureHash.Of(FeatureKind.Seen, (uint)Seen(token)));
        ref var group = ref _groups[Groups.Of(token)];
        for (var i = 0; i < group.Count; i++)
        {
            var other = group.Tokens![i]; // made with the first of them
            if (other == token)
            {
                continue;
            }

            if (_phrase[other] != 0)
            {
                features.Add(FeatureHash.Of(FeatureKind.ElsewherePhrase, _phrase[other]));
            }

            if (_listed[other] != 0)
            {
                features.Add(FeatureHash.Of(FeatureKind.ElsewhereListed, _listed[other]));
            }

            features.Add(FeatureHash.Of(FeatureKind.ElsewhereBefore, other > 0 ? Neighbour(other - 1) : Edge));
            features.Add(FeatureHash.Of(FeatureKind.ElsewhereAfter, other + 1 < _forms.Count ? Neighbour(other + 1) : Edge));
        }
    }

    // A neighbour that is itself a name says only that.
    private uint Neighbour(int token) => _capitals.IsWritten(token) ? _forms[token].Shape : _forms[token].Lower;

    private void MarkPhrases(Gazetteer gazetteer)
    {
        var known = new KnownNames(_text, gazetteer);
        foreach (var sentence in _text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_capitals.IsWritten(i) && known.Longest(i, sentence.EndToken, out var end) is { } entry)
                {
                    for (var j = i; j < end; j++)
                    {
                        _phrase[j] = (byte)TokenSigns.Phrase(entry.Kind, j == i, j == end - 1);
                    }

                    i = end - 1;
                }
            }
        }
    }

    private void MarkOccurrences()
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            if (Groups.Of(i) < 0 || _capitals.InUpperCase(i))
            {
                continue;
            }

            ref var group = ref _groups[Groups.Of(i)];
            if (!_capitals.IsWritten(i))
            {
                group.Lower = true;
            }
            else if (!_capitals.InTitleCase(i))
            {
                group.Capital |= !_capitals.OpensSentence(i);
                if (group.Count < MostOccurrences)
                {
                    (group.Tokens ??= new int[MostOccurrences])[group.Count++] = i;
                }
            }
        }
    }

    private struct Group
    {
        internal int[]? Tokens;

        internal int Count;

        internal bool Lower;

        internal bool Capital;
    }
}
