using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Benchmarks.Stages;

/// <summary>What reading a page costs beside the bare HTML parse of the same bytes. One operation is all pages of the sample.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private static readonly Uri _address = new("http://127.0.0.1:5480/articles/page.html");
    private IReadOnlyList<byte[]> _pages = [];

    [GlobalSetup]
    public void Prepare() => _pages = SamplePages.Load();

    [Benchmark(Baseline = true, Description = "AngleSharp parse")]
    public int Parse()
    {
        var elements = 0;
        foreach (var page in _pages)
        {
            using var document = new HtmlParser().ParseDocument(new MemoryStream(page));
            elements += document.ChildElementCount;
        }

        return elements;
    }

    [Benchmark(Description = "ArticleReader.Read")]
    public int Read() => _pages.Count(page => ArticleReader.Read(page, "text/html", _address) is ArticleReadOutcome.Read);
}
