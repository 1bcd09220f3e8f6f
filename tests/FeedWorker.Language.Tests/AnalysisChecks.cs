using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests;

/// <summary>What holds of the analysis of any text.</summary>
internal static class AnalysisChecks
{
    private static readonly DateTimeOffset _published = new(2023, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    /// <summary>Every span lies in the text, in order; every sentence has one tree.</summary>
    internal static void Check(string text)
    {
        var analysis = _analyzer.Analyze(text, _published);
        var spans = analysis.Segments.Tokens.Select(token => token.Span)
            .Concat(analysis.Segments.Sentences.Select(sentence => sentence.Span))
            .Concat(analysis.Segments.Paragraphs.Select(paragraph => paragraph.Span))
            .Concat(analysis.Entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Span))
            .Concat(analysis.Times.Select(time => time.Span))
            .Concat(analysis.Quotes.SelectMany(quote => quote.Parts.Append(quote.Content)))
            .Concat(analysis.Quotes.Select(quote => quote.Cue ?? quote.Content))
            .Concat(analysis.Quotes.Select(quote => quote.Speaker ?? quote.Content))
            .Concat(analysis.Threats.SelectMany(threat => (TextSpan[])[threat.Sentence, threat.Cue, threat.Act, .. threat.Recipients.Select(party => party.Span)]))
            .Concat(analysis.Threats.Select(threat => threat.Speaker?.Span ?? threat.Cue))
            .Concat(analysis.Threats.Select(threat => threat.Actor?.Span ?? threat.Cue))
            .Concat(analysis.Threats.Select(threat => threat.Condition?.Span ?? threat.Cue))
            .Concat(analysis.Threats.Select(threat => threat.Deadline?.Span ?? threat.Cue));
        Assert.All(spans, span =>
        {
            Assert.True(span.Length > 0 && span.End <= text.Length);
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
        });
        AssertApart(analysis.Segments.Sentences.Select(sentence => sentence.Span));
        AssertApart(analysis.Segments.Paragraphs.Select(paragraph => paragraph.Span));
        AssertApart(analysis.Times.Select(time => time.Span));
        AssertApart(analysis.Entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Span).OrderBy(span => span.Start));
        Assert.All(analysis.Entities, entity => AssertApart(entity.Mentions.Select(mention => mention.Span)));
        Assert.Equal(Enumerable.Range(0, analysis.Entities.Count), analysis.Entities.Select(entity => entity.Id));
        AssertRising(analysis.Entities.Select(entity => entity.Mentions[0].Span.Start));
        AssertRising(analysis.Quotes.Select(quote => quote.Content.Start));
        AssertRising(analysis.Threats.Select(threat => threat.Sentence.Start));
        CheckTrees(analysis);
    }

    private static void AssertApart(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end, $"[{span.Start}, {span.End}) begins before {end}");
            end = span.End;
        }
    }

    private static void AssertRising(IEnumerable<int> starts) => Assert.Equal(starts.Order(), starts);

    // Each sentence has one root, and from every token the heads lead to it.
    private static void CheckTrees(TextAnalysis analysis)
    {
        Assert.Equal(analysis.Segments.Tokens.Count, analysis.Syntax.Nodes.Count);
        foreach (var sentence in analysis.Segments.Sentences)
        {
            var reached = new HashSet<int>();
            var root = -1;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var (at, steps) = (token, 0);
                while (analysis.Syntax[at].Head >= 0 && reached.Add(at))
                {
                    at = analysis.Syntax[at].Head;
                    Assert.InRange(at, sentence.FirstToken, sentence.EndToken - 1);
                    Assert.True(++steps <= sentence.EndToken - sentence.FirstToken, "a circle of heads");
                }

                if (analysis.Syntax[at].Head < 0)
                {
                    Assert.True(root < 0 || root == at, "two roots");
                    root = at;
                }
            }

            Assert.True(root >= 0, "no root");
        }
    }
}
