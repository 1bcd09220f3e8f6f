namespace FeedWorker.Reading.Pages.Body;

/// <summary>A piece of text between two breaks of the page's flow.</summary>
/// <param name="Text">White space folded; never empty.</param>
/// <param name="Kind">What the elements around it say.</param>
/// <param name="LinkLength">How many units of the text are links.</param>
/// <param name="HeadingLevel">1 to 6; 0 when it is no heading.</param>
/// <param name="Node">Index of the innermost block element around it.</param>
/// <param name="InParagraph">Whether a <c>p</c> holds it.</param>
internal sealed record Block(string Text, ParagraphKind Kind, int LinkLength, int HeadingLevel, int Node, bool InParagraph)
{
    internal double LinkShare => (double)LinkLength / Text.Length;

    /// <summary>How much running text it holds, in units; 0 for headings, lines of links and labels.</summary>
    internal int ProseLength { get; } = Measure(Text, HeadingLevel, LinkLength, InParagraph);

    private static int Measure(string text, int headingLevel, int linkLength, bool inParagraph)
    {
        var own = Weight(text) * (text.Length - linkLength);
        var least = inParagraph ? 40 : 60;
        return headingLevel > 0 || own < least || linkLength > text.Length / 2 ? 0 : own;
    }

    /// <summary>Chinese, Japanese and Korean say in one unit what an alphabet says in two or three.</summary>
    private static int Weight(string text)
    {
        var wide = 0;
        foreach (var unit in text)
        {
            wide += unit is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
        }

        return wide > text.Length / 2 ? 2 : 1;
    }
}
