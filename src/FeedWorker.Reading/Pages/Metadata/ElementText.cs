using System.Text;
using AngleSharp.Dom;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>The text of a small element, its parts kept apart by a space.</summary>
internal static class ElementText
{
    // White space in the source may be much longer than the words that it stands between.
    private const int SourcePerUnit = 16;

    /// <summary>
    /// Reads little more than so many units and stops in the middle of a word, so that an element around the whole page costs no more than a line:
    /// a text that is longer than that is not the whole.
    /// </summary>
    internal static string Of(IElement element, int most)
    {
        var text = new StringBuilder();
        var left = most * SourcePerUnit;
        Gather(element, text, most, ref left);
        return text.ToString().TrimEnd();
    }

    private static void Gather(IElement element, StringBuilder text, int most, ref int left)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length && left > 0 && text.Length <= most; i++)
        {
            left--;
            if (children[i] is IText part)
            {
                Append(part.Data, text, most, ref left);
            }
            else if (children[i] is IElement child)
            {
                AppendSpace(text);
                Gather(child, text, most, ref left);
                AppendSpace(text);
            }
        }
    }

    private static void Append(string data, StringBuilder text, int most, ref int left)
    {
        for (var i = 0; i < data.Length && left > 0 && text.Length <= most; i++, left--)
        {
            if (char.IsWhiteSpace(data[i]))
            {
                AppendSpace(text);
            }
            else
            {
                text.Append(data[i]);
            }
        }
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
