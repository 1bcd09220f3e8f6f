using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FeedWorker.Reading.Feeds.Xml;

namespace FeedWorker.Reading.Feeds.Html;

/// <summary>
/// Keeps of HTML what is text and its form: listed elements and attributes, links to the web. Scripts, handlers, embedded
/// documents and styles go, other tags go and leave their text.
/// </summary>
internal sealed class HtmlCleaner
{
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col",
        "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "i", "img", "ins", "kbd", "li", "main", "map", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp",
        "section", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt",
        "u", "ul", "var", "video", "wbr");

    private static readonly FrozenSet<string> DroppedWithContent = FrozenSet.Create(
        "script", "style", "iframe", "object", "embed", "applet", "noembed", "noframes", "template", "head", "title", "textarea", "select", "svg", "math",
        "frameset", "xml");

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        "abbr", "align", "alt", "colspan", "datetime", "dir", "headers", "height", "lang", "reversed", "rowspan", "scope", "span", "start", "title", "type", "width");

    private static readonly FrozenSet<string> AddressAttributes = FrozenSet.Create("href", "src", "cite", "poster", "longdesc");

    private static readonly FrozenSet<string> Void = FrozenSet.Create("br", "col", "hr", "img", "source", "wbr");

    private readonly HtmlParser _parser = new();
    private readonly IElement _context;

    internal HtmlCleaner() => _context = _parser.ParseDocument("").Body!; // HTML always gets a body

    /// <returns>Clean HTML; <see langword="null"/> when nothing of it remains.</returns>
    internal string? Clean(string? html, string? baseAddress)
    {
        if (Elements.NullIfBlank(html) is not { } stated)
        {
            return null;
        }

        var clean = new StringBuilder(stated.Length);
        if (!HasTag(stated))
        {
            References.AppendEscaped(clean, References.Decode(stated));
        }
        else
        {
            Append(clean, _parser.ParseFragment(NestingLimit.Apply(stated), _context), baseAddress);
        }

        return Elements.NullIfBlank(clean.ToString());
    }

    /// <returns>The text alone, white space folded; <see langword="null"/> when there is none.</returns>
    internal string? Plain(string? html)
    {
        if (Elements.NullIfBlank(html) is not { } stated)
        {
            return null;
        }

        var text = HasTag(stated)
            ? string.Concat(_parser.ParseFragment(NestingLimit.Apply(stated), _context).Select(node => node.TextContent))
            : References.Decode(stated);
        return Elements.NullIfBlank(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    // "a < b" and "<!DOCTYPE" alone are text.
    private static bool HasTag(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(html[at + 1]) || html[at + 1] == '/' || html.AsSpan(at + 1).StartsWith("!--", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The depth is bounded by NestingLimit.
    private static void Append(StringBuilder clean, INodeList nodes, string? baseAddress)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case IText text:
                    References.AppendEscaped(clean, text.Data);
                    break;
                case IElement element when !DroppedWithContent.Contains(element.LocalName):
                    AppendElement(clean, element, baseAddress);
                    break;
            }
        }
    }

    private static void AppendElement(StringBuilder clean, IElement element, string? baseAddress)
    {
        var name = element.LocalName;
        if (!Kept.Contains(name))
        {
            Append(clean, element.ChildNodes, baseAddress);
            return;
        }

        clean.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (Value(attribute, baseAddress) is { } value)
            {
                clean.Append(' ').Append(attribute.LocalName).Append("=\"");
                AppendValue(clean, value);
                clean.Append('"');
            }
        }

        if (Void.Contains(name))
        {
            clean.Append(" />");
            return;
        }

        clean.Append('>');
        Append(clean, element.ChildNodes, baseAddress);
        clean.Append("</").Append(name).Append('>');
    }

    private static string? Value(IAttr attribute, string? baseAddress)
    {
        if (AddressAttributes.Contains(attribute.LocalName))
        {
            return WebAddress.InText(baseAddress, attribute.Value);
        }

        return Attributes.Contains(attribute.LocalName) ? attribute.Value : null;
    }

    private static void AppendValue(StringBuilder clean, string value)
    {
        var start = clean.Length;
        References.AppendEscaped(clean, value);
        clean.Replace("\"", "&quot;", start, clean.Length - start);
    }
}
