using BenchmarkDotNet.Attributes;
using FeedWorker.Language;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Threats;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Benchmarks.Stages;

/// <summary>What each stage of the analysis takes of the whole. One operation is all articles of the sample.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private readonly TextAnalyzer _analyzer = new(LanguageModel.Default);
    private IReadOnlyList<string> _texts = [];
    private IReadOnlyList<Prepared> _prepared = [];

    [GlobalSetup]
    public void Prepare()
    {
        _texts = SamplePages.LoadTexts();
        _prepared = [.. _texts.Select(Prepare)];
    }

    [Benchmark(Baseline = true, Description = "whole Analyze")]
    public int Analyze() => _texts.Sum(text => _analyzer.Analyze(text).Threats.Count);

    [Benchmark(Description = "Tokenize, Split")]
    public int Segment() => _texts.Sum(text => Cut(text).Sentences.Count);

    [Benchmark(Description = "Parse")]
    public int Syntax() => _prepared.Sum(text => LanguageModel.Default.Syntax.Parse(text.Parsed.Segments).Nodes.Count);

    [Benchmark(Description = "Tag, Mentions")]
    public int Names() => _prepared.Sum(text => Resolve(text.Parsed).Entities.Count);

    [Benchmark]
    public int Quotes() => _prepared.Sum(text => QuoteFinder.Find(text.Parsed, text.Mentions).Count);

    [Benchmark]
    public int Threats() => _prepared.Sum(text => ThreatDetector.Detect(text.Parsed, text.Mentions, text.Quotes).Count);

    private static SegmentedText Cut(string text) => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));

    private MentionResolver Resolve(ParsedText parsed)
    {
        var model = _analyzer.Model;
        var (names, _) = EntityTagger.Tag(parsed, model, publicationDay: null);
        return new MentionResolver(parsed, names, model.Gazetteer, publicationDay: null);
    }

    private Prepared Prepare(string text)
    {
        var segments = Cut(text);
        var parsed = new ParsedText(segments, _analyzer.Model.Syntax.Parse(segments));
        var mentions = Resolve(parsed);
        return new Prepared(parsed, mentions, QuoteFinder.Find(parsed, mentions));
    }

    private sealed record Prepared(ParsedText Parsed, MentionResolver Mentions, IReadOnlyList<Quote> Quotes);
}
