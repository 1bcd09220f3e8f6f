using CsCheck;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Threats;

public class ThreatPropertyTests
{
    private static readonly string[] _words =
    [
        "threatened", "to", "attack", "if", "unless", "will", "would", "we", "not", "any", "said", "\"", "“", "”", ",", ".", "Ostmark", "the", "army",
        "ultimatum", "gave", "72", "hours", "or", "else", "warned", "of", "consequences", "be", "met", "with", "force", "threat", "deny", "denied",
        "sanctions", "include", "on", "anyone", "who", "punished", "vowed", "\n", "(", ")", "'s", "hit", "back", "by", "midnight", "deadline", "", "-", "\ufffe", "\ud83d", "\u0301",
    ];

    // Random letters rarely make a cue, so that cue words are mixed in.
    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.String,
        Gen.Int[0, _words.Length - 1].Select(word => _words[word]).Array[0, 60].Select(words => string.Join(' ', words)));

    [Fact]
    public void Any_text_gives_spans_inside_their_sentence() => _text.Sample(text =>
    {
        foreach (var threat in Detect(text))
        {
            Assert.InRange(threat.Sentence.End, 0, text.Length);
            TextSpan?[] inside = [threat.Cue, threat.Act, threat.Condition?.Span, threat.Deadline?.Span];
            Assert.All(inside, span => Assert.True(span is not { } given || (threat.Sentence.Contains(given) && given.Length > 0)));
            Assert.InRange(threat.Severity.Level, 1, 5);
            Assert.InRange(threat.Confidence, 0, 1);
            Assert.NotEmpty(threat.Kinds);
            Assert.NotEmpty(threat.Rules);
            Assert.Equal(16, threat.StatementKey.Length);
            Assert.All(threat.Recipients, party => Assert.True(threat.Sentence.Contains(party.Span)));
        }
    });

    // The quote over the whole text stands for any quote: the detector must not trust its bounds.
    private static IReadOnlyList<ThreatStatement> Detect(string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var parsed = new ParsedText(segments, LanguageModel.Default.Syntax.Parse(segments));
        var mentions = new MentionResolver(parsed, [], LanguageModel.Default.Gazetteer, publicationDay: null);
        var quote = new Quote { Kind = QuoteKind.Direct, Act = SpeechAct.Statement, Content = new TextSpan(0, text.Length), Confidence = 1 };
        return ThreatDetector.Detect(parsed, mentions, [quote]);
    }

    [Fact]
    public void Of_a_run_of_cues_twice_as_long_no_more_than_about_twice_the_work_is_done()
    {
        Detect(Cues(10));

        // What is allocated stands for the work: unlike time it does not depend on the machine.
        Assert.InRange((double)AllocatedBy(4_000) / AllocatedBy(2_000), 1, 2.5);
    }

    private static long AllocatedBy(int cues)
    {
        var text = Cues(cues);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(Detect(text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Cues(int count) => string.Join(' ', Enumerable.Repeat("Ostmark threatened to strike if any attack would be met with force.", count));
}
