using System.Text;
using AngleSharp.Dom;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>The text of a small element, its parts kept apart by a space.</summary>
internal static class ElementText
{
    /// <summary>Reads at most about so many units, so that an element around the whole page costs no more than a line.</summary>
    internal static string Of(IElement element, int most)
    {
        var text = new StringBuilder();
        var left = most;
        Gather(element, text, ref left);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Gather(IElement element, StringBuilder text, ref int left)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length && left > 0; i++)
        {
            left--;
            if (children[i] is IText part)
            {
                text.Append(part.Data);
                left -= part.Data.AsSpan().Trim().Length;
            }
            else if (children[i] is IElement child)
            {
                text.Append(' ');
                Gather(child, text, ref left);
                text.Append(' ');
            }
        }
    }
}
