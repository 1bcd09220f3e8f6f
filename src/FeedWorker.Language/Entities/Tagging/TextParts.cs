using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Entities.Tagging;

/// <summary>Cuts a text that is far longer than any article into parts that are read one after the other, so that memory stays bounded.</summary>
internal static class TextParts
{
    // About ten times the longest article that is published; one part of it takes 30 MB while it is read.
    private const int MostTokens = 20_000;

    /// <summary>The parts, whole sentences each; the text itself when it is of usual length. Positions stay those of the whole text.</summary>
    internal static IEnumerable<SegmentedText> Of(SegmentedText text)
    {
        if (text.Tokens.Count <= MostTokens)
        {
            yield return text;
            yield break;
        }

        var first = 0;
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            if (i + 1 == text.Sentences.Count || text.Sentences[i + 1].EndToken - text.Sentences[first].FirstToken > MostTokens)
            {
                yield return Part(text, first, i + 1);
                first = i + 1;
            }
        }
    }

    private static SegmentedText Part(SegmentedText text, int firstSentence, int endSentence)
    {
        var (from, to) = (text.Sentences[firstSentence].FirstToken, text.Sentences[endSentence - 1].EndToken);
        var tokens = text.Tokens.Skip(from).Take(to - from).ToArray();
        var sentences = text.Sentences.Skip(firstSentence).Take(endSentence - firstSentence)
            .Select(sentence => sentence with { FirstToken = sentence.FirstToken - from, EndToken = sentence.EndToken - from }).ToArray();
        return new SegmentedText(text.Text, tokens, sentences, text.Paragraphs);
    }
}
