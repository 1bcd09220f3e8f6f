using System.Globalization;
using System.Net;
using System.Text;
using FeedWorker.ThreatAlerts.Alerts.Showing;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks;

/// <summary>An alert as a piece of HTML, for mail and feed readers: no style, no image, nothing to load, every text encoded.</summary>
internal static class AlertHtml
{
    /// <summary>The sentence, what is known of it, and the link.</summary>
    internal static string Of(AlertView alert)
    {
        var html = new StringBuilder();
        if (alert.Sentence.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<blockquote><p>{Encode(alert.Sentence)}</p></blockquote>\n");
        }

        html.Append("<ul>\n");
        foreach (var (label, text) in AlertFacts.Of(alert))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><b>{label}:</b> {Encode(text)}</li>\n");
        }

        html.Append("</ul>\n");
        var title = Encode(alert.Title ?? alert.Outlet);
        html.Append(alert.Link is { } link
            ? $"<p><a href=\"{Encode(link.AbsoluteUri)}\">{title}</a></p>\n"
            : $"<p>{title} (no web address)</p>\n");
        return html.ToString();
    }

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);
}
