using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.TestServers.Sites;

/// <summary>Leads the items of captured feeds to pages of ours, and leaves every other byte as it was captured.</summary>
public sealed partial class ItemLinks(IReadOnlyList<Uri> pages)
{
    private int _next;

    public byte[] Redirect(byte[] feed)
    {
        // Latin-1 keeps every byte; the charset of the feed, right or wrong, is part of what the worker has to read.
        var text = Encoding.Latin1.GetString(feed);
        return Encoding.Latin1.GetBytes(Item().Replace(text, item =>
        {
            var page = pages[_next++ % pages.Count].AbsoluteUri;
            return Link().Replace(item.Value, link => link.Groups["before"].Value + page);
        }));
    }

    [GeneratedRegex(@"<(?<name>item|entry)\b.*?</\k<name>>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex("""(?<before><(?:link|guid|id|\w+:origLink)\b[^>]*>\s*(?:<!\[CDATA\[\s*)?|<link\b[^>]*?\bhref=["'])https?://[^\s"'<\]]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
