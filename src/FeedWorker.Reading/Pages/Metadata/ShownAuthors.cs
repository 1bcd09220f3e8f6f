using System.Text.RegularExpressions;
using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>
/// Names on lines of their own under the headline, where no class name says that they are the authors. A name alone may be that of
/// the person in the picture: it counts only with "by" before it or a date behind it.
/// </summary>
internal static partial class ShownAuthors
{
    private const int LongestLine = 100;

    private const int BlocksBelow = 20;

    // As ShownDates: past the standfirst and a few paragraphs the story has begun.
    private const int ParagraphsBelow = 3;

    /// <param name="blocks">The page's text.</param>
    /// <param name="headline">Index of the block of its headline.</param>
    /// <param name="siteName">Never an author.</param>
    /// <returns>The names of the first line that holds nothing else but a date.</returns>
    internal static List<string> Find(IReadOnlyList<Block> blocks, int headline, string? siteName)
    {
        var paragraphs = 0;
        for (var i = headline + 1; i < Math.Min(blocks.Count, headline + BlocksBelow) && paragraphs < ParagraphsBelow; i++)
        {
            paragraphs += blocks[i].ProseLength > 0 ? 1 : 0;
            if (blocks[i] is { HeadingLevel: 0, Text: { Length: <= LongestLine } text } && BehindDate(text) is var line
                && (AuthorNames.OpensWithBy(line) || DateText.Written(line) is not null)
                && AuthorNames.Alone(line, siteName) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>"July 10th, 2026 by Ana Ruiz": from the "by" on.</summary>
    private static string BehindDate(string line)
    {
        var by = line.IndexOf(" by ", StringComparison.Ordinal);
        return by > 0 && DateText.Written(line[..by]) is not null && line[..by].Count(char.IsLetter) < by / 2 + 4 ? line[(by + 1)..] : line;
    }

    /// <summary>An agency or a desk after "by": "By VPA, in News | 22.11.2026".</summary>
    internal static string? Organisation(IReadOnlyList<Block> blocks, int headline)
    {
        for (var i = headline + 1; i < Math.Min(blocks.Count, headline + BlocksBelow); i++)
        {
            if (blocks[i] is { HeadingLevel: 0, Text: { Length: <= LongestLine } line })
            {
                var part = Array.Find(line.Split(['|', '·', '•']), part => AuthorNames.OpensWithBy(part.Trim()));
                var name = part?.Trim()[(part.Trim().IndexOfAny([' ', ':']) + 1)..].Split(',')[0].Trim();
                if (name is not null && AuthorNames.MayBeOrganisation(name) && char.IsUpper(name[0]) && name.Count(unit => unit == ' ') < 4)
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Chinese pages name reporter and editor behind a word of their own, often under the text: "(责编：张三、李四)".</summary>
    internal static List<string> Labelled(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Text.Length <= LongestLine && block.Text.AsSpan().IndexOfAny('：', ':') > 0 && block.Text.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') && Label().Match(block.Text) is { Success: true } found)
            {
                return [.. found.Groups["names"].Value.Split(['、', ' ', '，'], StringSplitOptions.RemoveEmptyEntries)];
            }
        }

        return [];
    }

    [GeneratedRegex(@"(责编|责任编辑|編輯|编辑|记者|記者|作者|撰文)\s*[：:]\s*(?<names>[\u4e00-\u9fff]{2,4}([、， ][\u4e00-\u9fff]{2,4}){0,5})([)）\s|]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
