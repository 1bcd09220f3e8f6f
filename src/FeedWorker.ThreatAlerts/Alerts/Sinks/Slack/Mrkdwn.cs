using System.Text;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Slack;

/// <summary>Text of strangers inside Slack's markup.</summary>
internal static class Mrkdwn
{
    // Leaves room for the words around it in a text of 3,000.
    private const int LongestAddress = 2000;

    /// <summary>
    /// Escaped as Slack asks (&amp;, &lt;, &gt;), so that it can hold no link, mention or command; the signs of bold, italic, struck and code
    /// are replaced by others that look like them, because there is no way to escape those.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Cut where the escaped text would be longer than this, in UTF-16 code units.</param>
    internal static string Escape(string text, int longest)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '*' => "∗",
                '_' => "＿",
                '~' => "∼",
                '`' => "ˋ",
                _ => rune.ToString(),
            };
            if (escaped.Length + sign.Length >= longest)
            {
                return escaped.Append('…').ToString();
            }

            escaped.Append(sign);
        }

        return escaped.ToString();
    }

    /// <summary>The text as a link; without one where the escaped address would be too long. A <see cref="Uri"/> holds neither spaces nor brackets.</summary>
    internal static string Link(Uri address, string text, int longest)
    {
        var escaped = address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
        return escaped.Length <= LongestAddress ? $"<{escaped}|{Escape(text, longest)}>" : Escape(text, longest);
    }
}
