using System.Globalization;
using System.Text;
using FeedWorker.Language;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Languages;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Benchmarks.Analysis;

/// <summary>Does what <see cref="TextAnalyzer"/> does, stage by stage, and keeps the processor time of each: others on the machine do not count.</summary>
internal sealed class StageTimes(LanguageModel model)
{
    private static readonly string[] _stages = ["tokens, sentences", "tags, trees", "entities", "mentions", "quotes", "threats", "language"];

    private readonly TimeSpan[] _times = new TimeSpan[_stages.Length];
    private int _texts;
    private long _tokens;

    internal void Analyze(string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        var segments = Ended(0, SentenceSplitter.Split(text, Tokenizer.Tokenize(text)), ref start);
        var parsed = Ended(1, new ParsedText(segments, model.Syntax.Parse(segments)), ref start);
        var (names, _) = Ended(2, EntityTagger.Tag(parsed, model, publicationDay: null), ref start);
        var mentions = Ended(3, new MentionResolver(parsed, names, model.Gazetteer, publicationDay: null), ref start);
        var quotes = Ended(4, QuoteFinder.Find(parsed, mentions), ref start);
        Ended(5, ThreatDetector.Detect(parsed, mentions, quotes), ref start);
        Ended(6, LanguageDetector.Detect(text), ref start);
        _texts++;
        _tokens += segments.Tokens.Count;
    }

    /// <summary>One row for each stage, then some of them together.</summary>
    internal string ToTable(TimeSpan wall, TimeSpan processor)
    {
        var table = new StringBuilder();
        for (var i = 0; i < _stages.Length; i++)
        {
            table.AppendLine(Row(_stages[i], _times[i]));
        }

        table.AppendLine(Row("raw text to entities", _times[0] + _times[2]));
        table.AppendLine(Row("raw text to trees", _times[0] + _times[1]));
        table.AppendLine(Row("raw text to entities and trees", _times[0] + _times[1] + _times[2]));
        table.AppendLine(Row("whole, wall", wall));
        table.AppendLine(Row("whole, processor", processor));
        return table.Append(CultureInfo.InvariantCulture, $"{_tokens} tokens, {_texts / processor.TotalSeconds:F0} texts a processor second").AppendLine().ToString();
    }

    private T Ended<T>(int stage, T result, ref TimeSpan start)
    {
        var now = Environment.CpuUsage.TotalTime;
        _times[stage] += now - start;
        start = now;
        return result;
    }

    private string Row(string stage, TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture, $"{stage,-32}{time.TotalMilliseconds,9:F0} ms{time.TotalMicroseconds / _tokens,8:F2} us/token{_tokens / time.TotalSeconds,12:N0} tokens/s");
}
