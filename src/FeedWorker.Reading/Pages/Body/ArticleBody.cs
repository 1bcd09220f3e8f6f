namespace FeedWorker.Reading.Pages.Body;

/// <summary>The paragraphs of an article, in order.</summary>
/// <param name="Paragraphs">Their texts and kinds.</param>
/// <param name="ProseLength">Units of running text.</param>
/// <param name="LinkLength">Units that are links.</param>
/// <param name="AroundLength">Units of running text where these were found, with what was left out.</param>
internal sealed record ArticleBody(IReadOnlyList<BodyParagraph> Paragraphs, int ProseLength, int LinkLength, int AroundLength)
{
    internal int Length { get; } = Paragraphs.Sum(paragraph => paragraph.Text.Length);
}

/// <summary>One paragraph: no line break in it, never empty.</summary>
internal readonly record struct BodyParagraph(string Text, ParagraphKind Kind);
