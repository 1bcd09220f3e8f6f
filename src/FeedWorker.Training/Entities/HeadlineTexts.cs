using System.Text;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Entities;

/// <summary>
/// Sentences of the training texts written as headlines, in title case or in capitals: articles hold few of them, and a tagger that never saw
/// some takes every capital for a name.
/// </summary>
internal static class HeadlineTexts
{
    private const int Fewest = 4;
    private const int Most = 25;

    // One sentence in fifteen: enough to learn from, too few to make light of capitals elsewhere.
    private const int OneIn = 15;

    /// <summary>For each text one of headlines only, where it has sentences of a headline's length.</summary>
    internal static IEnumerable<LabelledText> Of(IEnumerable<LabelledText> texts, int seed)
    {
        var random = new Random(seed);
        foreach (var text in texts)
        {
            var segments = SentenceSplitter.Split(text.Text, Tokenizer.Tokenize(text.Text));
            var (lines, mentions) = (new StringBuilder(), new List<LabelledSpan>());
            foreach (var sentence in segments.Sentences)
            {
                if (sentence.EndToken - sentence.FirstToken is >= Fewest and <= Most && random.Next(OneIn) == 0)
                {
                    var shift = lines.Length - sentence.Span.Start;
                    mentions.AddRange(text.Mentions.Where(mention => sentence.Span.Contains(mention.Span))
                        .Select(mention => mention with { Span = new TextSpan(mention.Span.Start + shift, mention.Span.End + shift) }));
                    Write(sentence.Span.In(text.Text), random.Next(2) == 0, lines);
                }
            }

            if (lines.Length > 0)
            {
                yield return text with { Id = text.Id + "-headlines", Text = lines.ToString(), Mentions = mentions };
            }
        }
    }

    // Unit by unit, so that positions stay; the closing stop becomes a space, as headlines have none.
    private static void Write(ReadOnlySpan<char> sentence, bool capitals, StringBuilder lines)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            var opens = i == 0 || !(char.IsLetterOrDigit(sentence[i - 1]) || Characters.IsApostrophe(sentence[i - 1]));
            lines.Append(capitals || (opens && !IsSmall(sentence[i..])) ? char.ToUpperInvariant(sentence[i]) : sentence[i]);
        }

        if (lines[^1] == '.')
        {
            lines[^1] = ' ';
        }

        lines.Append('\n');
    }

    private static bool IsSmall(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        return (end < 0 ? rest : rest[..end]) is "a" or "an" or "the" or "of" or "in" or "on" or "at" or "to" or "for" or "and" or "or" or "by" or "as" or "with" or "from";
    }
}
