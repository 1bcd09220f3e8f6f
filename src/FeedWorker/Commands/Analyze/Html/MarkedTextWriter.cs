using FeedWorker.Language.Tokens;

namespace FeedWorker.Commands.Analyze.Html;

/// <summary>
/// Writes a text with marks that may overlap in any way: it is cut wherever one begins or ends, and each piece carries all that cover it, since
/// elements of HTML must nest and the marks do not.
/// </summary>
internal sealed class MarkedTextWriter
{
    private readonly HtmlBuilder _html;
    private readonly string _text;
    private readonly int _document;
    private readonly List<Mark> _marks;
    private readonly List<Mark> _open = [];
    private int _next;

    /// <param name="html">Where it is written.</param>
    /// <param name="text">The text.</param>
    /// <param name="marks">What is shown in it, in any order.</param>
    /// <param name="document">Number of the document, for the addresses of places.</param>
    internal MarkedTextWriter(HtmlBuilder html, string text, IEnumerable<Mark> marks, int document)
    {
        (_html, _text, _document) = (html, text, document);
        _marks = [.. marks.Where(mark => mark.Span.Length > 0).OrderBy(mark => mark.Span.Start)];
    }

    /// <summary>Writes the words of a span; spans come in text order.</summary>
    internal void Write(TextSpan span)
    {
        var position = span.Start;
        while (position < span.End)
        {
            _open.RemoveAll(mark => mark.Span.End <= position);
            while (_next < _marks.Count && _marks[_next].Span.Start <= position)
            {
                Open(_marks[_next++], position);
            }

            var end = _next < _marks.Count ? Math.Min(span.End, _marks[_next].Span.Start) : span.End;
            foreach (var mark in _open)
            {
                end = Math.Min(end, mark.Span.End);
            }

            Write(_text.AsSpan(position, end - position));
            position = end;
        }
    }

    private void Open(Mark mark, int position)
    {
        // Its words stood between two paragraphs, where none is written.
        if (mark.Span.End <= position)
        {
            return;
        }

        if (mark.HasPlace)
        {
            _html.Raw("<a").Attribute("id", Groups.Place(_document, mark.Group)).Raw("></a>");
        }

        _open.Add(mark);
    }

    private void Write(ReadOnlySpan<char> words)
    {
        if (_open.Count == 0)
        {
            _html.Text(words);
            return;
        }

        _html.Raw("<span")
            .Attribute("class", string.Join(' ', _open.SelectMany(mark => mark.Classes.Split(' ')).Distinct()))
            .Attribute("data-groups", string.Join(' ', _open.Select(mark => mark.Group).Where(group => group.Length > 0).Distinct()))
            .Attribute("title", _open.Any(mark => mark.Note is not null) ? string.Join('\n', _open.Select(mark => mark.Note).OfType<string>().Distinct()) : null)
            .Raw(">").Text(words).Raw("</span>");
    }
}
