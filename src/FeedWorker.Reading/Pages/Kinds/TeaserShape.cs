using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>How headlines that lead elsewhere stand between the paragraphs of a page.</summary>
/// <param name="Headlines">Lines that are links and long enough for a headline, on the whole page.</param>
/// <param name="Between">Of these, those between the first and the last paragraph of the text that was found.</param>
/// <param name="LongestRun">Units of the longest running text that no headline parts.</param>
/// <param name="Prose">Units of running text from the first to the last paragraph.</param>
internal readonly record struct TeaserShape(int Headlines, int Between, int LongestRun, int Prose)
{
    // Names of sections and buttons are shorter.
    private const int ShortestHeadline = 20;
    private const double LeastLinked = 0.8;

    internal static TeaserShape Of(PageOutline outline, ArticleBody? body)
    {
        var texts = new HashSet<string>(body?.Paragraphs.Select(paragraph => paragraph.Text) ?? [], StringComparer.Ordinal);
        var (headlines, between, waiting, run, longest, prose) = (0, 0, 0, 0, 0, 0);
        foreach (var block in outline.Blocks)
        {
            if (block.Text.Length >= ShortestHeadline && block.LinkShare >= LeastLinked)
            {
                headlines++;
                waiting++;
                run = 0;
            }
            else if (block.ProseLength > 0 && texts.Contains(block.Text))
            {
                between += prose > 0 ? waiting : 0;
                waiting = 0;
                run += block.ProseLength;
                prose += block.ProseLength;
                longest = Math.Max(longest, run);
            }
        }

        return new TeaserShape(headlines, between, longest, prose);
    }
}
