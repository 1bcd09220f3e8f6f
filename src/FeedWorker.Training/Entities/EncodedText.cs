using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Entities;

/// <summary>A labelled text as the trainer reads it: our own tokens, what the model sees of them, and the labels that each may have.</summary>
internal sealed class EncodedText
{
    internal EncodedText(LabelledText source, LabelSet labels, Gazetteer gazetteer)
    {
        Source = source;
        Segments = SentenceSplitter.Split(source.Text, Tokenizer.Tokenize(source.Text));
        var capitals = new CapitalizedWords(Segments);
        var forms = new WordForm[Segments.Tokens.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = WordForm.Of(Segments.Word(i), capitals.InUpperCase(i), gazetteer);
        }

        var features = new TokenFeatures(Segments, gazetteer, capitals, forms);
        Groups = features.Groups;
        Features = new uint[forms.Length][];
        Signs = new byte[forms.Length][];
        var (own, signs) = (new List<uint>(), new byte[4]);
        foreach (var sentence in Segments.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                own.Clear();
                AddForms(i, sentence, forms, own);
                features.Collect(i, sentence, own);
                Features[i] = [.. own];
                Signs[i] = [.. signs.AsSpan(0, features.Signs(i, signs)), .. forms[i].Signs];
            }
        }

        Starts = SequenceStarts(Segments);
        Allowed = new ulong[forms.Length];
        Array.Fill(Allowed, 1UL << LabelSet.Outside);
        foreach (var mention in source.Mentions)
        {
            Mark(mention, labels, gazetteer);
        }

        MarkPatterns(labels, gazetteer);
        MarkSilent(labels, capitals);
    }

    internal LabelledText Source { get; }

    internal SegmentedText Segments { get; }

    /// <summary>The sparse features of each token.</summary>
    internal uint[][] Features { get; }

    /// <summary>What the network is told of each token beside its form.</summary>
    internal byte[][] Signs { get; }

    internal WordGroups Groups { get; }

    /// <summary>First token of each sequence of the recurrent layers, and the count at the end.</summary>
    internal int[] Starts { get; }

    /// <summary>The labels that each token may have.</summary>
    internal ulong[] Allowed { get; }

    /// <summary>The forms of the tokens; set once the known words are.</summary>
    internal Form[] Forms { get; set; } = [];

    /// <summary>The rows of the sparse features; set once these are chosen.</summary>
    internal int[][] Rows { get; set; } = [];

    /// <summary>The same text for another trainer: rows and forms are each trainer's own.</summary>
    internal EncodedText Copy() => (EncodedText)MemberwiseClone();

    // The same cuts as when the model reads: long sentences are several sequences.
    private static int[] SequenceStarts(SegmentedText text)
    {
        var starts = new List<int> { 0 };
        foreach (var batch in Language.Networks.TokenBatch.Of(text))
        {
            foreach (var start in batch.Starts[1..])
            {
                starts.Add(batch.FirstToken + start);
            }
        }

        return [.. starts];
    }

    private static void AddForms(int token, Sentence sentence, WordForm[] forms, List<uint> features)
    {
        for (var offset = -WordForm.Reach; offset <= WordForm.Reach; offset++)
        {
            var at = token + offset;
            if (at < sentence.FirstToken || at >= sentence.EndToken)
            {
                features.Add(FeatureHash.Of(FeatureKind.Edge, (uint)(offset + WordForm.Reach)));
                continue;
            }

            foreach (var feature in forms[at].Wide)
            {
                features.Add(FeatureHash.At(feature, offset));
            }

            foreach (var feature in offset is >= -1 and <= 1 ? forms[at].Near : [])
            {
                features.Add(FeatureHash.At(feature, offset));
            }
        }
    }

    // Tokens that a mention touches belong to it: our tokens and those of the labels do not always end at the same unit.
    private void Mark(LabelledSpan mention, LabelSet labels, Gazetteer gazetteer)
    {
        var first = Segments.TokenAt(mention.Span.Start);
        var end = first;
        while (end < Segments.Tokens.Count && Segments.Tokens[end].Span.Start < mention.Span.End)
        {
            end++;
        }

        // Two mentions in one token: the first has it.
        if (first == end || Allowed.AsSpan(first, end - first).ContainsAnyExcept(1UL << LabelSet.Outside))
        {
            return;
        }

        // Where we see a sentence end inside a mention, what stands before the end is kept.
        var sentence = Segments.Sentences[Segments.SentenceAt(Segments.Tokens[first].Span.Start)];
        end = Math.Min(end, sentence.EndToken);
        for (var i = first; i < end; i++)
        {
            Allowed[i] = 0;
            foreach (var type in Types(mention, gazetteer))
            {
                Allowed[i] |= 1UL << labels.Of(type, i - first, end - first);
            }
        }
    }

    // Sets that count peoples among the rest do not tell "Kenyan" from "Ramadan"; the lists do.
    private IEnumerable<EntityType> Types(LabelledSpan mention, Gazetteer gazetteer) =>
        mention.Types.Contains(EntityType.Norp) && mention.Types.Contains(EntityType.Misc)
            ? [gazetteer.Find(mention.Span.In(Source.Text)) is { Kind: GazetteerKind.Demonym } ? EntityType.Norp : EntityType.Misc]
            : mention.Types;

    // Dates and amounts that a set does not label: what the patterns find is right nine times in ten.
    private void MarkPatterns(LabelSet labels, Gazetteer gazetteer)
    {
        var joined = Segments.JoinCompounds();
        var taken = new bool[joined.Tokens.Count];
        foreach (var mention in new MoneyFinder(joined, gazetteer, taken).Find().Concat(new DateFinder(joined, taken).Find()))
        {
            if (labels.Types.Contains(mention.Type) && !Source.Labelled.Contains(mention.Type))
            {
                Mark(new LabelledSpan(mention.Span, [mention.Type]), labels, gazetteer);
            }
        }
    }

    private void MarkSilent(LabelSet labels, CapitalizedWords capitals)
    {
        var silent = 0UL;
        foreach (var type in labels.Types.Except(Source.Labelled).Except([EntityType.Date, EntityType.Money]))
        {
            silent |= labels.AllOf(type);
        }

        for (var i = 0; i < Allowed.Length && silent != 0; i++)
        {
            if (Allowed[i] == 1UL << LabelSet.Outside && capitals.IsWritten(i))
            {
                Allowed[i] |= silent;
            }
        }
    }
}
