using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FeedWorker.Commands.Analyze.Html;

/// <summary>Builds HTML in which every word that comes from outside is escaped.</summary>
internal sealed class HtmlBuilder
{
    // The letters of every language are left readable; what has a meaning in HTML, and what lies beyond the first plane, is escaped.
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Markup of our own; never anything that was read.</summary>
    internal HtmlBuilder Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Words, escaped.</summary>
    internal HtmlBuilder Text(string? words)
    {
        if (words is not null)
        {
            _html.Append(_encoder.Encode(words));
        }

        return this;
    }

    internal HtmlBuilder Text(ReadOnlySpan<char> words) => Text(words.ToString());

    internal HtmlBuilder Text(int number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary><c> name="value"</c>; nothing without a value.</summary>
    internal HtmlBuilder Attribute(string name, string? value) =>
        value is null ? this : Raw($" {name}=\"").Text(value).Raw("\"");

    /// <summary>An element with words alone; nothing without words.</summary>
    internal HtmlBuilder Element(string name, string? classes, string? words) =>
        string.IsNullOrEmpty(words) ? this : Raw($"<{name}").Attribute("class", classes).Raw(">").Text(words).Raw($"</{name}>");

    /// <summary>A link; only the words where the address is none of the web, such as <c>javascript:</c>.</summary>
    internal HtmlBuilder Link(string? address, string words) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? Raw("<a").Attribute("href", uri.AbsoluteUri).Raw(" rel=\"noreferrer\">").Text(words).Raw("</a>")
            : Text(words);

    internal ReadOnlyMemory<byte> ToUtf8() => Encoding.UTF8.GetBytes(_html.ToString());
}
