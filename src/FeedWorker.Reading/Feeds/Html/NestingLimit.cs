using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace FeedWorker.Reading.Feeds.Html;

/// <summary>
/// Keeps HTML from nesting too deep: the parser's time grows with the square of the depth, and 100,000 unclosed tags with stray
/// end tags between them take it minutes. Start tags beyond the depth go, end tags that close nothing go, and what is open inside
/// of an element is closed with it, since the parser would carry it on.
/// </summary>
internal static class NestingLimit
{
    private const int MostDepth = 128;

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/><");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    // Written without an end tag: the next of the same name ends them.
    private static readonly FrozenSet<string> EndedByNext = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "p", "li", "dd", "dt", "td", "th", "tr", "option");

    /// <summary>The HTML itself when nothing in it had to be changed.</summary>
    internal static string Apply(string html)
    {
        StringBuilder? changed = null;
        var open = new List<string>();
        var kept = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (isEnd ? 2 : 1)));
            if (name is null)
            {
                continue;
            }

            var unclosed = isEnd ? Close(open, name) : Open(open, name) ? "" : null;
            if (unclosed == "")
            {
                continue;
            }

            changed ??= new StringBuilder(html.Length);
            changed.Append(html, kept, at - kept).Append(unclosed);
            kept = at;
            if (unclosed is null)
            {
                var end = html.IndexOf('>', at);
                kept = end < 0 ? html.Length : end + 1;
                if (kept == html.Length)
                {
                    break;
                }

                at = kept - 1;
            }
        }

        return changed is null ? html : changed.Append(html, kept, html.Length - kept).ToString();
    }

    private static string? Name(ReadOnlySpan<char> tag)
    {
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
        {
            return null;
        }

        var end = tag.IndexOfAny(EndsName);
        return (end < 0 ? tag : tag[..end]).ToString();
    }

    private static bool Open(List<string> open, string name)
    {
        if (Void.Contains(name))
        {
            return true;
        }

        if (open.Count > 0 && EndedByNext.Contains(name) && Is(open[^1], name))
        {
            open.RemoveAt(open.Count - 1);
        }

        if (open.Count == MostDepth)
        {
            return false;
        }

        open.Add(name);
        return true;
    }

    // What to write before the end tag; null when it closes nothing.
    private static string? Close(List<string> open, string name)
    {
        var index = open.FindLastIndex(one => Is(one, name));
        if (index < 0)
        {
            return null;
        }

        var unclosed = string.Concat(open.Skip(index + 1).Reverse().Select(one => $"</{one}>"));
        open.RemoveRange(index, open.Count - index);
        return unclosed;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
