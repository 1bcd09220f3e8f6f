using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>From the scores of tokens to mentions.</summary>
internal static class MentionReader
{
    /// <summary>The mentions of the best labels, in text order.</summary>
    internal static List<EntityMention> Read(SegmentedText text, LabelSet labels, ChainDecoder decoder, ReadOnlySpan<float> emissions)
    {
        var mentions = new List<EntityMention>();
        var best = new byte[text.Tokens.Count];
        foreach (var sentence in text.Sentences)
        {
            var length = sentence.EndToken - sentence.FirstToken;
            decoder.Decode(emissions.Slice(sentence.FirstToken * labels.Stride, length * labels.Stride), best.AsSpan(sentence.FirstToken, length));
            var first = sentence.FirstToken;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                first = LabelSet.Opens(best[i]) ? i : first;
                if (LabelSet.Closes(best[i]))
                {
                    mentions.Add(new EntityMention(text.SpanOf(first, i + 1), labels.TypeOf(best[i])));
                }
            }
        }

        return mentions;
    }
}
