using System.Text;

namespace FeedWorker.Reading.Pages.Markup;

/// <summary>The elements that are open at one point of the source; writes their end tags, so that what it writes is balanced.</summary>
/// <param name="output">Gets the end tags.</param>
/// <param name="most">How many elements may be open.</param>
/// <param name="mostClimbed">How many steps from element to element around it are taken on one page.</param>
internal sealed class OpenElements(StringBuilder output, int most, int mostClimbed)
{
    private readonly Tag[] _open = new Tag[most];
    private int _depth;
    private int _openParagraphs;
    private int _climbed;

    internal bool IsFull => _depth == most;

    /// <summary>Whether the page costs too much to be read as a tree any further.</summary>
    internal bool IsSpent => _climbed > mostClimbed;

    /// <summary>Each element makes the parser look at those around it.</summary>
    internal void NoteElement() => _climbed += _depth;

    internal void Push(Tag tag)
    {
        _open[_depth++] = tag;
        tag.OpenCount++;
        _openParagraphs += tag.Name is "p" ? 1 : 0;
    }

    /// <summary>An end tag: closes what it reaches, or nothing.</summary>
    internal void Close(Tag tag)
    {
        var overlapsBlock = false;
        for (var i = _depth - 1; i >= 0 && !IsSpent; i--)
        {
            _climbed++;
            var open = _open[i];
            if (open == tag)
            {
                if (overlapsBlock && tag.Is(TagTraits.Inline))
                {
                    Withdraw(i);
                }
                else
                {
                    CloseDownTo(i);
                }

                return;
            }

            if (open.Is(TagTraits.Barrier) && !tag.Is(TagTraits.Barrier | TagTraits.ItemScope))
            {
                return;
            }

            overlapsBlock |= open.Is(TagTraits.Block);
        }
    }

    /// <summary><c>&lt;b&gt;&lt;p&gt;...&lt;/b&gt;</c>: only the inline element ends; the parser parts it rightly.</summary>
    private void Withdraw(int index)
    {
        var tag = _open[index];
        output.Append("</").Append(tag.Name).Append('>');
        Forget(tag);
        Array.Copy(_open, index + 1, _open, index, _depth - index - 1);
        _depth--;
    }

    private void CloseDownTo(int index)
    {
        while (_depth > index)
        {
            var tag = _open[--_depth];
            Forget(tag);
            output.Append("</").Append(tag.Name).Append('>');
        }
    }

    /// <summary>A start tag ends some elements whose end tags may be left out.</summary>
    internal void CloseImpliedBy(Tag starting)
    {
        if (starting.Name is "a" && _depth > 0 && _open[_depth - 1] == starting)
        {
            CloseDownTo(_depth - 1);
        }

        if (starting.Is(TagTraits.Block) && _openParagraphs > 0)
        {
            CloseNearest("p", "p", "p", TagTraits.Barrier);
        }

        switch (starting.Name)
        {
            case "li":
                CloseNearest("li", "li", "li", TagTraits.ItemScope);
                break;
            case "dt" or "dd":
                CloseNearest("dt", "dd", "dd", TagTraits.ItemScope);
                break;
            case "td" or "th":
                CloseCell("td", "th", "th");
                break;
            case "tr":
                CloseCell("tr", "td", "th");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseCell("tbody", "thead", "tfoot");
                break;
        }
    }

    private void CloseNearest(string first, string second, string third, TagTraits border)
    {
        for (var i = _depth - 1; i >= 0; i--)
        {
            _climbed++;
            if (_open[i].Name == first || _open[i].Name == second || _open[i].Name == third)
            {
                CloseDownTo(i);
                return;
            }

            if (_open[i].Is(border))
            {
                return;
            }
        }
    }

    /// <summary>A new cell, row or part of a table ends the outermost one of its kinds that is open in this table.</summary>
    private void CloseCell(string first, string second, string third)
    {
        var outermost = -1;
        for (var i = _depth - 1; i >= 0 && _open[i].Name != "table"; i--)
        {
            _climbed++;
            if (_open[i].Name == first || _open[i].Name == second || _open[i].Name == third)
            {
                outermost = i;
            }
        }

        if (outermost >= 0)
        {
            CloseDownTo(outermost);
        }
    }

    private void Forget(Tag tag)
    {
        tag.OpenCount--;
        _openParagraphs -= tag.Name is "p" ? 1 : 0;
    }
}
