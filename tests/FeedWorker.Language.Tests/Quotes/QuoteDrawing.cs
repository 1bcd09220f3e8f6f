using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Quotes;

/// <summary>Draws the quotes of a text below it: <c>~</c> words said, <c>^</c> speaker, <c>=</c> cue.</summary>
internal static class QuoteDrawing
{
    internal static IReadOnlyList<Quote> Find(string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var parsed = new ParsedText(segments, LanguageModel.Default.Syntax.Parse(segments));
        return QuoteFinder.Find(parsed, new MentionResolver(parsed, [], LanguageModel.Default.Gazetteer, publicationDay: null));
    }

    internal static string Draw(string text)
    {
        var marks = new string(' ', text.Length).ToCharArray();
        foreach (var quote in Find(text))
        {
            foreach (var part in Pieces(quote))
            {
                Fill(part, '~');
            }

            Fill(quote.Cue, '=');
            Fill(quote.Speaker, '^');
        }

        return text + Environment.NewLine + new string(marks).TrimEnd();

        void Fill(TextSpan? span, char mark)
        {
            if (span is { } filled)
            {
                Array.Fill(marks, mark, filled.Start, filled.Length);
            }
        }
    }

    internal static IReadOnlyList<TextSpan> Pieces(Quote quote) => quote.Parts.Count > 0 ? quote.Parts : [quote.Content];
}
