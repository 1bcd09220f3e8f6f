using System.Buffers;
using System.Xml;

namespace FeedWorker.Reading.Feeds.Xml;

/// <summary>What the scanner stands on.</summary>
internal enum XmlPart
{
    /// <summary>Text, references decoded, or the inside of a CDATA section.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>The text is over; <see cref="XmlScanner.BrokeOff"/> tells whether inside of something.</summary>
    Nothing,
}

/// <summary>
/// Cuts a text into tags and text as a forgiving reader would, in one pass. What cannot be markup ("a &lt; b") is text;
/// comments, processing instructions and DOCTYPE (never resolved) are passed over.
/// </summary>
internal sealed class XmlScanner(string text)
{
    // More attributes on one element than any feed has; the rest is passed over.
    private const int MostAttributes = 64;

    private static readonly SearchValues<char> EndsTagName = SearchValues.Create(" \t\r\n/><\"'=");

    private static readonly SearchValues<char> EndsBareValue = SearchValues.Create(" \t\r\n><");

    private int _at;
    private int _sectionEnd = -1;   // where the next "]]>" stands; looked for once, so that a hostile text costs one pass
    private bool _noCommentEnd;
    private bool _noInstructionEnd;
    private bool _doctypeSeen;

    /// <summary>Name of the tag as written.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Text of the part.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Attributes of the start tag, as written, values decoded.</summary>
    internal List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Whether the start tag closes itself.</summary>
    internal bool Empty { get; private set; }

    /// <summary>Whether the text ended inside a tag or section.</summary>
    internal bool BrokeOff { get; private set; }

    /// <param name="open">Name of the element that is open, as written: an unclosed CDATA section ends with it.</param>
    internal XmlPart Next(string? open)
    {
        while (_at < text.Length)
        {
            if (text[_at] != '<')
            {
                return Characters(0);
            }

            var rest = text.AsSpan(_at);
            if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
            {
                return Section(open);
            }

            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                Skip(rest, 4, "-->", ref _noCommentEnd);
            }
            else if (rest.StartsWith("<?", StringComparison.Ordinal))
            {
                Skip(rest, 2, ">", ref _noInstructionEnd);
            }
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                SkipDoctype();
            }
            else if (rest.Length > 1 && (StartsName(rest[1]) || (rest[1] == '/' && rest.Length > 2 && StartsName(rest[2]))))
            {
                return rest[1] == '/' ? EndTag() : StartTag();
            }
            else
            {
                return Characters(1);
            }
        }

        return XmlPart.Nothing;
    }

    private static bool StartsName(char c) => c == ':' || XmlConvert.IsStartNCNameChar(c);

    private XmlPart Characters(int from)
    {
        var length = text.AsSpan(_at + from).IndexOf('<');
        var end = length < 0 ? text.Length : _at + from + length;
        Text = References.Decode(text.AsSpan(_at, end - _at));
        _at = end;
        return XmlPart.Text;
    }

    private XmlPart Section(string? open)
    {
        const int Opening = 9;
        var inside = text.AsSpan(_at + Opening);
        if (_sectionEnd < _at + Opening)
        {
            var next = inside.IndexOf("]]>", StringComparison.Ordinal);
            _sectionEnd = next < 0 ? int.MaxValue : _at + Opening + next;
        }

        var length = _sectionEnd == int.MaxValue ? -1 : _sectionEnd - _at - Opening;
        var section = length < 0 ? inside : inside[..length];
        var closing = 3;
        // Without its end a section would swallow the items up to the next one's end.
        if (open is not null && (length < 0 || section.Contains("<![CDATA[", StringComparison.Ordinal)))
        {
            var endTag = FirstEnd(section, open, "item", "entry");
            if (endTag >= 0)
            {
                (length, closing) = (endTag, 0);
            }
        }

        BrokeOff |= length < 0;
        Text = (length < 0 ? inside : inside[..length]).ToString();
        _at = length < 0 ? text.Length : _at + Opening + length + closing;
        return XmlPart.Text;
    }

    private static int FirstEnd(ReadOnlySpan<char> section, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (section.IndexOf($"</{name}>", StringComparison.Ordinal) is >= 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private void Skip(ReadOnlySpan<char> rest, int opening, string end, ref bool none)
    {
        var length = none ? -1 : rest[opening..].IndexOf(end, StringComparison.Ordinal);
        none = length < 0;
        _at += length < 0 ? opening : opening + length + end.Length;
    }

    private void SkipDoctype()
    {
        var rest = text.AsSpan(_at);
        var end = rest.IndexOf('>');
        var subset = end < 0 || _doctypeSeen ? -1 : rest[..end].IndexOf('[');
        _doctypeSeen = true;
        if (subset >= 0)
        {
            var close = rest[subset..].IndexOf(']');
            var after = close < 0 ? -1 : rest[(subset + close)..].IndexOf('>');
            end = after < 0 ? end : subset + close + after;
        }

        _at = end < 0 ? text.Length : _at + end + 1;
    }

    private XmlPart EndTag()
    {
        _at += 2;
        Name = TagName();
        var rest = text.AsSpan(_at);
        var end = rest.IndexOfAny('>', '<');
        _at += end < 0 ? rest.Length : rest[end] == '>' ? end + 1 : end;
        return XmlPart.End;
    }

    private XmlPart StartTag()
    {
        _at++;
        Name = TagName();
        Attributes.Clear();
        Empty = false;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '>')
            {
                _at++;
                return XmlPart.Start;
            }

            if (c == '<')
            {
                return XmlPart.Start; // the tag was never closed
            }

            if (c == '/')
            {
                Empty = _at + 1 < text.Length && text[_at + 1] == '>';
                _at++;
            }
            else if (char.IsWhiteSpace(c) || c is '"' or '\'' or '=')
            {
                _at++;
            }
            else
            {
                Attribute();
            }
        }

        BrokeOff = true;
        return XmlPart.Nothing;
    }

    private void Attribute()
    {
        var name = TagName();
        SkipBlanks();
        if (_at >= text.Length || text[_at] != '=')
        {
            return;
        }

        _at++;
        SkipBlanks();
        var value = Value();
        if (name.Length > 0 && Attributes.Count < MostAttributes)
        {
            Attributes.Add(new(name, References.Decode(value)));
        }
    }

    private ReadOnlySpan<char> Value()
    {
        var rest = text.AsSpan(_at);
        if (rest is ['"' or '\'', ..])
        {
            var inside = rest[1..];
            var end = inside.IndexOf(rest[0]);
            var value = end < 0 ? inside : inside[..end];
            if (end >= 0 && !RunsOn(value))
            {
                _at += end + 2;
                return value;
            }

            var stop = value.IndexOfAny('<', '>');
            _at += 1 + (stop < 0 ? value.Length : stop);
            return (stop < 0 ? value : value[..stop]).TrimEnd('/');
        }

        var bare = rest.IndexOfAny(EndsBareValue);
        bare = bare < 0 ? rest.Length : bare;
        _at += bare;
        return rest[..bare].TrimEnd('/');
    }

    // A quotation mark was forgotten, and the next one stands in another tag.
    private bool RunsOn(ReadOnlySpan<char> value)
    {
        var tag = value.IndexOf('<');
        var close = value.IndexOf('>');
        return tag >= 0 && close >= 0 && (close < tag || FirstEnd(value, Name, "item", "entry") >= 0);
    }

    private string TagName()
    {
        var rest = text.AsSpan(_at);
        var end = rest.IndexOfAny(EndsTagName);
        end = end < 0 ? rest.Length : end;
        _at += end;
        return rest[..end].ToString();
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
