using System.Text;
using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages;

/// <summary>Joins paragraphs to a text and notes where each one stands.</summary>
/// <param name="Text">The paragraphs, one line break between two.</param>
/// <param name="Paragraphs">Their spans.</param>
/// <param name="Truncated">Whether paragraphs were left out.</param>
internal sealed record ArticleText(string Text, IReadOnlyList<ArticleParagraph> Paragraphs, bool Truncated)
{
    /// <summary>Units after which no paragraph begins; far above any article, below what a message can carry.</summary>
    internal const int Longest = 200_000;

    internal static ArticleText Of(IReadOnlyList<BodyParagraph> paragraphs)
    {
        var text = new StringBuilder();
        var spans = new List<ArticleParagraph>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
        {
            var words = spans.Count == 0 ? Cut(paragraph.Text) : paragraph.Text;
            var start = spans.Count == 0 ? 0 : text.Length + 1;
            if (start + words.Length > Longest)
            {
                break;
            }

            text.Append(spans.Count == 0 ? "" : "\n").Append(words);
            spans.Add(new ArticleParagraph(start, text.Length, paragraph.Kind));
        }

        var isWhole = spans.Count == paragraphs.Count && (spans.Count == 0 || spans[0].End == paragraphs[0].Text.Length);
        return new ArticleText(text.ToString(), spans, !isWhole);
    }

    /// <summary>Only a first paragraph beyond the bound is cut inside, since the text must not be empty.</summary>
    private static string Cut(string first)
    {
        if (first.Length <= Longest)
        {
            return first;
        }

        var space = first.LastIndexOf(' ', Longest);
        return Cuts.Before(first, space > Longest / 2 ? space : Longest);
    }
}
