using FeedWorker.Reading.Pages.Body;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>
/// Dates as the reader sees them under or over the headline: where nothing machine-readable says when, and to know the zone of an
/// instant that is stated in UTC.
/// </summary>
internal static class ShownDates
{
    // A line of author, place, date and reading time.
    private const int LongestLine = 160;

    private const int LongestTimedLine = 80;

    // Over the headline stands a line or two; further up is the page's own head, often with today's date.
    private const int BlocksAbove = 6;

    private const int BlocksBelow = 30;

    private const int LevelsAround = 3;

    // Past two paragraphs the story has begun.
    private const int ParagraphsBelow = 4;

    /// <param name="outline">The page.</param>
    /// <param name="headline">Index of the block of its headline.</param>
    /// <param name="language">The stated language: in English, 1/2/2026 is one day here and another there.</param>
    /// <returns>The dates of the lines under the headline, then of those over it; few.</returns>
    internal static List<ShownDate> Find(PageOutline outline, int headline, string? language)
    {
        var blocks = outline.Blocks;
        var (above, below) = (new List<ShownDate>(), new List<ShownDate>());
        var paragraphs = 0;
        for (var i = Math.Max(0, headline - BlocksAbove); i < Math.Min(blocks.Count, headline + BlocksBelow) && paragraphs < ParagraphsBelow; i++)
        {
            var block = blocks[i];
            paragraphs += i > headline && block.ProseLength > 0 ? 1 : 0;
            if (block.Text.Length <= LongestLine && block.LinkLength < block.Text.Length && IsDateline(outline, block, i < headline))
            {
                AddDates(block.Text, i < headline ? above : below, language);
            }
        }

        List<ShownDate> published = [.. below.Where(date => !date.IsUpdate), .. above.Where(date => !date.IsUpdate)];
        return [.. published.Count > 0 ? published : Labelled(blocks, language), .. below.Where(date => date.IsUpdate)];
    }

    /// <summary>
    /// An instant stated in UTC, in the zone that the page shows it in. So its calendar day is the one that its readers saw; the instant stays the
    /// same.
    /// </summary>
    internal static DateTimeOffset InZoneOf(IReadOnlyList<ShownDate> shown, WrittenDate stated)
    {
        if (stated is not { Time: not null, Offset: { Ticks: 0 } })
        {
            return stated.Instant;
        }

        foreach (var date in shown)
        {
            if (date is { IsUpdate: false, Date.Time: { } time } && ZoneBetween(stated.Instant, date.Date.Day.ToDateTime(time)) is { } offset)
            {
                return stated.Instant.ToOffset(offset);
            }
        }

        return stated.Instant;
    }

    /// <summary>The zone in which that instant is that time of day, to the minute. Half a day off is a clock of twelve hours, no zone.</summary>
    private static TimeSpan? ZoneBetween(DateTimeOffset instant, DateTime shown)
    {
        var minutes = Math.Ceiling((shown - instant.UtcDateTime).TotalMinutes);
        return minutes is > -12 * 60 and <= 14 * 60 && minutes % 15 == 0 ? TimeSpan.FromMinutes(minutes) : null;
    }

    /// <summary>"Published: 22 November 2026", wherever it stands, when all lines of the page that say so name one day.</summary>
    private static List<ShownDate> Labelled(IReadOnlyList<Block> blocks, string? language)
    {
        var found = new List<ShownDate>();
        foreach (var block in blocks.Where(block => block.Text.Length <= LongestLine && block.LinkLength < block.Text.Length))
        {
            var first = found.Count;
            AddDates(block.Text, found, language, true);
            if (found.Count > first && found[first].Date.Day != found[0].Date.Day)
            {
                return [];
            }
        }

        return found[..Math.Min(1, found.Count)];
    }

    private static bool IsDateline(PageOutline outline, Block block, bool isAbove)
    {
        var own = outline.Nodes[block.Node].Hints;
        var around = own;
        for (var (node, level) = (block.Node, 0); node >= 0 && level < LevelsAround; node = outline.Nodes[node].Parent, level++)
        {
            around |= outline.Nodes[node].Hints;
        }

        var isNamed = (around & (Hints.Dateline | Hints.Byline)) != 0;
        var isLine = Lines.IsDateline(block) || AuthorNames.OpensByline(block.Text)
            || (block.Text.Length <= LongestTimedLine && DateText.Written(block.Text) is { Time: not null });
        return (own & Hints.Comments) == 0 && (isNamed || isLine) && (!isAbove || isNamed || DateText.Written(block.Text) is { Time: not null });
    }

    private static void AddDates(string line, List<ShownDate> found, string? language, bool onlyLabelled = false)
    {
        if (DateText.Written(line) is null)
        {
            return;
        }

        var parts = DatePart.Of(line);
        for (var at = 0; DateText.FirstDay(parts, at) is { } day; at = day.End)
        {
            var label = parts[at..day.Start].FindLast(part => DateLabels.IsPublished(part.Text) || DateLabels.IsUpdated(part.Text))?.Text;
            var isEither = MayBeEither(parts, day.Start, language);
            if (!(isEither && language == "en") && (!onlyLabelled || (label is not null && DateLabels.IsPublished(label))))
            {
                // The United States alone write the month first.
                var read = isEither ? new DateOnly(day.Day.Year, day.Day.Day, day.Day.Month) : day.Day;
                var date = DateText.WithTime(read, parts, (at, day.Start, day.End), line);
                found.Add(new ShownDate(date, label is not null && DateLabels.IsUpdated(label), label is not null));
            }
        }
    }

    private static bool MayBeEither(List<DatePart> parts, int at, string? language) =>
        language is "en" or "en-US" && parts[at] is { IsNumber: true, Number: <= 12, Follower: '/' }
        && parts[at + 1] is { IsNumber: true, Number: <= 12, Follower: '/' } second && second.Number != parts[at].Number;
}

/// <summary>A date that the page shows.</summary>
/// <param name="Date">As written.</param>
/// <param name="IsUpdate">Whether it is that of a change.</param>
/// <param name="IsLabelled">Whether a word before it says what happened then.</param>
internal readonly record struct ShownDate(WrittenDate Date, bool IsUpdate, bool IsLabelled);
