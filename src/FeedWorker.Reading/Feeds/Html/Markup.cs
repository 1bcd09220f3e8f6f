using System.Text;
using System.Xml.Linq;
using FeedWorker.Reading.Decoding;
using FeedWorker.Reading.Feeds.Xml;

namespace FeedWorker.Reading.Feeds.Html;

/// <summary>The HTML that an element of a feed holds: escaped, naked, as base64, or plain text that only needs escaping.</summary>
internal static class Markup
{
    private enum Form
    {
        Plain,
        Escaped,
        Inline,
        Base64,
    }

    /// <summary>An RSS element: escaped HTML, or markup written without escaping.</summary>
    internal static string OfRss(XElement element) => element.HasElements ? Inline(element) : element.Value;

    /// <summary>An Atom text construct or content element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="unwrap">Whether a single div around the content belongs to the construct (Atom 1.0), not to the content (0.3).</param>
    internal static string OfAtom(XElement element, bool unwrap)
    {
        var type = element.Attr("type")?.ToLowerInvariant() ?? "text";
        var form = element.Attr("mode")?.ToLowerInvariant() switch
        {
            "escaped" => IsPlain(type) ? Form.Plain : Form.Escaped,
            "base64" => Form.Base64,
            "xml" => Form.Inline,
            _ => ByType(type),
        };
        if (element.HasElements && form != Form.Base64)
        {
            return Inline(unwrap && OnlyDiv(element) is { } div ? div : element);
        }

        return form switch
        {
            Form.Base64 when FromBase64(element.Value) is { } decoded => IsPlain(type) ? Escape(decoded) : decoded,
            Form.Escaped => element.Value,
            _ => Escape(element.Value),
        };
    }

    private static Form ByType(string type) => type switch
    {
        "html" or "text/html" => Form.Escaped,
        _ when IsPlain(type) => Form.Plain,
        _ when type == "xhtml" || type.EndsWith("xml", StringComparison.Ordinal) => Form.Inline,
        // RFC 4287, 4.1.3.3: content of any other media type is base64.
        _ when type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) => Form.Base64,
        _ => Form.Escaped,
    };

    private static bool IsPlain(string type) => type is "text" or "text/plain" or "plain";

    private static XElement? OnlyDiv(XElement element) =>
        element.Elements().Take(2).ToList() is [{ Name.LocalName: "div" } div] && element.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value)) ? div : null;

    private static string? FromBase64(string text)
    {
        var packed = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[(packed.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(packed, bytes, out var length) ? TextDecoder.Decode(bytes.AsMemory(0, length), null).Text : null;
    }

    /// <summary>Plain text as HTML.</summary>
    internal static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);
        References.AppendEscaped(html, text);
        return html.ToString();
    }

    private static string Inline(XElement element)
    {
        var html = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            Append(html, node);
        }

        return html.ToString();
    }

    // The tree is no deeper than XmlTree.MostDepth.
    private static void Append(StringBuilder html, XNode node)
    {
        if (node is XText text)
        {
            References.AppendEscaped(html, text.Value);
            return;
        }

        if (node is not XElement element)
        {
            return;
        }

        html.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.Namespace == XNamespace.None)
            {
                html.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
                html.Append(Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }
        }

        html.Append('>');
        foreach (var child in element.Nodes())
        {
            Append(html, child);
        }

        if (element.FirstNode is not null || !IsVoid(element.Name.LocalName))
        {
            html.Append("</").Append(element.Name.LocalName).Append('>');
        }
    }

    private static bool IsVoid(string name) => name is "br" or "hr" or "img" or "wbr" or "input" or "area" or "col" or "source";
}
