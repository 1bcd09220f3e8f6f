using System.Text;

namespace FeedWorker.Reading.Pages.Markup;

/// <summary>
/// One linear pass over the source before it is parsed. The parser's time grows with the square of the depth and with the
/// clones that unclosed inline elements leave behind, so both are ended here; what no reader needs is left out on the way.
/// </summary>
internal sealed class SourceSimplifier
{
    /// <summary>Elements inside one another; deeper ones lose their tags, not their text.</summary>
    internal const int LargestDepth = 512;

    // News pages have 1,000 to 10,000 elements. Tags after this many are left out, their text stays.
    private const int MostElements = 60_000;

    // The parser, and we, climb from elements to those around them. News pages have at most a fortieth of this.
    private const int MostClimbed = 4_000_000;

    // A page has one to ten blocks of JSON-LD.
    private const int MostJsonLd = 32;

    // White space between a heading and what it holds.
    private const int LongestIndent = 1_000;

    private readonly string _text;
    private readonly StringBuilder _output;
    private readonly List<string> _jsonLd = [];
    private readonly TagTable _tags = new();
    private readonly OpenElements _open;
    private int _tooDeep;
    private int _elements;
    private int _headingStart = -1;

    private SourceSimplifier(string text)
    {
        _text = text;
        _output = new StringBuilder("<!DOCTYPE html>", Math.Max(1024, text.Length / 8));
        _open = new OpenElements(_output, LargestDepth, MostClimbed);
    }

    internal static SimplifiedSource Simplify(string text)
    {
        var simplifier = new SourceSimplifier(text);
        simplifier.Run();
        return new SimplifiedSource(simplifier._output.ToString(), simplifier._jsonLd);
    }

    private void Run()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var tag = _text.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= _text.Length)
            {
                _output.Append(_text, at, _text.Length - at);
                return;
            }

            _output.Append(_text, at, tag - at);
            at = _text[tag + 1] switch
            {
                '!' or '?' => AfterDeclaration(tag),
                '/' => AfterEndTag(tag),
                var first when char.IsAsciiLetter(first) => AfterStartTag(tag),
                _ => AfterBareSign(tag),
            };
        }
    }

    private int AfterBareSign(int tag)
    {
        _output.Append("&lt;");
        return tag + 1;
    }

    private int AfterDeclaration(int tag)
    {
        var comment = string.CompareOrdinal(_text, tag, "<!--", 0, 4) == 0;
        var end = comment ? _text.IndexOf("-->", tag + 2, StringComparison.Ordinal) : _text.IndexOf('>', tag);
        return end < 0 ? _text.Length : end + (comment ? 3 : 1);
    }

    private int AfterStartTag(int start)
    {
        var nameEnd = NameEnd(start + 1);
        var tag = _tags[_text.AsSpan(start + 1, nameEnd - start - 1)];
        if (tag.Is(TagTraits.Dropped) && IsQuestion(tag))
        {
            return AttributeWriter.Copy(_text, nameEnd, null);
        }

        if (tag.Is(TagTraits.Dropped))
        {
            return AfterDropped(tag, start, nameEnd);
        }

        if (tag.Is(TagTraits.Unwrapped) || _elements >= MostElements || _open.IsSpent)
        {
            _output.Append(' ');
            return AttributeWriter.Copy(_text, nameEnd, null);
        }

        _open.CloseImpliedBy(tag);
        var tracked = !tag.Is(TagTraits.Void | TagTraits.Untracked | TagTraits.RawText);
        if (tracked && _open.IsFull)
        {
            _tooDeep++;
            _output.Append(' ');
            return AttributeWriter.Copy(_text, nameEnd, null);
        }

        _elements++;
        _open.NoteElement();
        _output.Append('<').Append(tag.Name);
        var end = AttributeWriter.Copy(_text, nameEnd, _output);
        _output.Append('>');
        if (tag.Is(TagTraits.RawText))
        {
            return AfterRawText(tag, end);
        }

        if (tracked)
        {
            _open.Push(tag);
        }

        _headingStart = tag.Name is ['h', >= '1' and <= '6'] or "dt" ? _output.Length : _headingStart;
        return end;
    }

    /// <summary>Lists of questions and answers make a button of each question: the button is the whole heading, and its text stays.</summary>
    private bool IsQuestion(Tag tag)
    {
        var isFirst = tag.Name == "button" && _headingStart >= 0 && _output.Length - _headingStart <= LongestIndent;
        while (isFirst && _headingStart < _output.Length)
        {
            // What has been looked at once is not looked at again.
            isFirst = char.IsWhiteSpace(_output[_headingStart++]);
        }

        _headingStart = isFirst || tag.Name != "button" ? _headingStart : -1;
        return isFirst;
    }

    private int AfterDropped(Tag tag, int start, int nameEnd)
    {
        var content = AttributeWriter.Copy(_text, nameEnd, null);
        _output.Append(tag.Name is "script" or "style" ? "" : " ");
        if (tag.HasNoEnd)
        {
            return content;
        }

        var end = _text.IndexOf("</" + tag.Name, content, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            tag.HasNoEnd = true;
            return tag.Name is "script" or "style" ? _text.Length : content;
        }

        if (tag.Name == "script" && _jsonLd.Count < MostJsonLd && IsJsonLd(_text.AsSpan(start, content - start), _text.AsSpan(content, end - content)))
        {
            _jsonLd.Add(_text[content..end]);
        }

        return AttributeWriter.Copy(_text, end + 2 + tag.Name.Length, null);
    }

    /// <summary>Some pages forget to say so.</summary>
    private static bool IsJsonLd(ReadOnlySpan<char> tag, ReadOnlySpan<char> content)
    {
        content = content[..Math.Min(content.Length, 200)].TrimStart();
        return tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase)
            || (content is ['{', ..] && content.Contains("\"@context\"", StringComparison.Ordinal) && content.Contains("schema.org", StringComparison.Ordinal));
    }

    private int AfterRawText(Tag tag, int content)
    {
        var end = tag.HasNoEnd ? -1 : _text.IndexOf("</" + tag.Name, content, StringComparison.OrdinalIgnoreCase);
        tag.HasNoEnd = end < 0;
        if (end >= 0)
        {
            _output.Append(_text, content, end - content);
        }

        _output.Append("</").Append(tag.Name).Append('>');
        return end < 0 ? content : AttributeWriter.Copy(_text, end + 2 + tag.Name.Length, null);
    }

    private int AfterEndTag(int start)
    {
        var nameEnd = NameEnd(start + 2);
        var tag = _tags[_text.AsSpan(start + 2, nameEnd - start - 2)];
        var end = AttributeWriter.Copy(_text, nameEnd, null);
        if (tag.Name == "head")
        {
            _output.Append("</head>");
        }
        else if (tag.Is(TagTraits.Dropped | TagTraits.Unwrapped | TagTraits.Void | TagTraits.Untracked | TagTraits.RawText))
        {
            return end;
        }
        else if (_tooDeep > 0)
        {
            _tooDeep--;
            _output.Append(' ');
        }
        else if (tag.OpenCount > 0)
        {
            _open.Close(tag);
        }

        return end;
    }

    private int NameEnd(int at)
    {
        while (at < _text.Length && _text[at] is not ('>' or '/') && !char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }
}
