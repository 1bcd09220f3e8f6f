using System.Text;

namespace FeedWorker.Benchmarks.Pages;

/// <summary>Pages at the bounds.</summary>
internal static class LargePages
{
    private const int LargeLength = 5_000_000;

    internal static IEnumerable<(string Name, byte[] Page)> All()
    {
        yield return ("5 MB of paragraphs", Large("<p>{0}. The harbour office counted the boats again, and <a href='/{0}'>those of Kess Point</a> came last.</p>\n"));
        yield return ("5 MB of boxes", Large("<div class='card teaser'><h3><a href='/{0}'>The boats of Kess Point, part {0}</a></h3><span>Counted again</span></div>"));
        yield return ("100,000 deep", Page(string.Concat(Enumerable.Repeat("<div class='a'>", 100_000))));
        yield return ("100,000 deep, inline", Page(string.Concat(Enumerable.Repeat("<b>", 100_000))));
    }

    private static byte[] Large(string part)
    {
        var text = new StringBuilder(LargeLength + 200);
        for (var i = 0; text.Length < LargeLength; i++)
        {
            text.Append(part.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Page(text.ToString());
    }

    private static byte[] Page(string content) => Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><title>Boats</title></head><body><article><h1>Boats</h1><p>The ferry between Aldmoor and Kess Point sails again on"
        + " Monday, the harbour office said, after eleven weeks in which storms had closed the crossing.</p>" + content + "</article></body></html>");
}
