using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Benchmarks.Pages;

/// <summary>Processor time and memory of three readers over the same pages. The text is decoded beforehand for the others, ours decodes it itself.</summary>
internal sealed class PageCosts(IReadOnlyList<byte[]> pages)
{
    private static readonly Uri _address = new("https://news.example/2026/11/22/page");

    private readonly string[] _texts = [.. pages.Select(page => TextDecoder.Decode(page, "text/html").Text)];

    /// <summary>A table: a row for each reader, its ratio to the bare parse of the same run.</summary>
    internal string Measure(int warmUp, int passes)
    {
        (string Name, Action Pass)[] readers = [("AngleSharp parse", Parse), ("ArticleReader.Read", Read), ("SmartReader", ReadSmartly)];
        var (times, allocated) = (new TimeSpan[readers.Length], new long[readers.Length]);
        Array.Fill(times, TimeSpan.MaxValue);
        for (var pass = -warmUp; pass < passes; pass++)
        {
            // In turns, so that a busy minute of the machine falls on all of them.
            for (var i = 0; i < readers.Length; i++)
            {
                var (start, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
                readers[i].Pass();
                var time = Environment.CpuUsage.TotalTime - start;
                allocated[i] = GC.GetAllocatedBytesForCurrentThread() - bytes;
                times[i] = pass >= 0 && time < times[i] ? time : times[i];
            }
        }

        var table = new StringBuilder();
        for (var i = 0; i < readers.Length; i++)
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{readers[i].Name,-20}{times[i].TotalMilliseconds / pages.Count,8:F2} ms/page{times[i] / times[0],8:F2} x{allocated[i] / 1048576.0 / pages.Count,8:F2} MiB/page");
        }

        return table.ToString();
    }

    /// <summary>The processor time of our reader for one page, the better of two.</summary>
    internal static TimeSpan Once(byte[] page)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            ArticleReader.Read(page, "text/html; charset=utf-8", _address);
            best = Environment.CpuUsage.TotalTime - start is var time && time < best ? time : best;
        }

        return best;
    }

    private void Parse()
    {
        foreach (var text in _texts)
        {
            using var document = new HtmlParser().ParseDocument(text);
        }
    }

    private void Read()
    {
        foreach (var page in pages)
        {
            ArticleReader.Read(page, "text/html", _address);
        }
    }

    private void ReadSmartly()
    {
        foreach (var text in _texts)
        {
            new SmartReader.Reader(_address.AbsoluteUri, text).GetArticle();
        }
    }
}
