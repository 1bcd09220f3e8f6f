using FeedWorker.Reading.Pages.Metadata;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Lines under a title that name the author or the date, where no class name says so.</summary>
internal static class Lines
{
    private const int LongestByline = 100;

    // Where no space parts the words, a whole paragraph counts as few of them.
    private const int LongestDateline = 70;

    private const int LongestClock = 12;

    // "Aldmoor, 22 November 2026, 12:30": a date, a place and a word or two.
    private const int MostDatelineWords = 6;

    /// <summary>"By Ana Ruiz and Tom Lee".</summary>
    internal static bool IsByline(Block block) =>
        block.HeadingLevel == 0 && block.Text.Length <= LongestByline && AuthorNames.OpensByline(block.Text)
        && AuthorNames.Split(block.Text, null) is { Count: > 0 } names && names.TrueForAll(AuthorNames.IsPersonal);

    /// <summary>"Updated: 22.11.2026, 12:30".</summary>
    internal static bool IsDateline(Block block) =>
        block is { HeadingLevel: 0, Kind: ParagraphKind.Body } && block.Text.Length <= LongestDateline
        && block.Text[^1] is not ('.' or '!' or '?' or '。') && WordCount(block.Text) <= MostDatelineWords && DateText.Read(block.Text) is not null;

    /// <summary>"18:20", "18.20 Uhr", "6:20 p.m.": the time of a post.</summary>
    internal static bool IsClock(Block block)
    {
        var text = block.Text.AsSpan();
        var hours = Digits(text);
        if (block.Kind != ParagraphKind.Body || hours is 0 or > 2 || text.Length > LongestClock || text.Length < hours + 3 || text[hours] is not (':' or '.' or 'h'))
        {
            return false;
        }

        var rest = text[(hours + 1)..];
        return Digits(rest) == 2 && rest[2..].IndexOfAnyInRange('0', '9') < 0 && rest[2..] is [] or [' ' or 'a' or 'p' or 'A' or 'P', ..];
    }

    /// <summary>"22 November 2026, 18:20": the time of a post, not an entry of a chronicle.</summary>
    internal static bool HoldsClock(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int WordCount(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
