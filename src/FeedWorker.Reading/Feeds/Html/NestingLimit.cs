using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace FeedWorker.Reading.Feeds.Html;

/// <summary>Takes the start tags out of HTML that would nest too deep: the parser's time grows with the square of the depth.</summary>
internal static class NestingLimit
{
    private const int MostDepth = 128;

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/><");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>The HTML itself when nothing in it nests too deep.</summary>
    internal static string Apply(string html)
    {
        StringBuilder? cut = null;
        var (depth, kept) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var tag = html.AsSpan(at + 1);
            if (tag is ['/', ..])
            {
                depth = Math.Max(0, depth - 1);
                continue;
            }

            var name = tag.IndexOfAny(EndsName);
            if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]) || name < 0 || Void.Contains(tag[..name].ToString()) || ++depth <= MostDepth)
            {
                continue;
            }

            var end = html.IndexOf('>', at);
            cut ??= new StringBuilder(html.Length);
            cut.Append(html, kept, at - kept);
            kept = end < 0 ? html.Length : end + 1;
            at = kept - 1;
            if (at + 1 >= html.Length)
            {
                break;
            }
        }

        return cut is null ? html : cut.Append(html, kept, html.Length - kept).ToString();
    }
}
