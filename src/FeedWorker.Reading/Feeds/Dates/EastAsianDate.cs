using System.Text;

namespace FeedWorker.Reading.Feeds.Dates;

/// <summary>What Korean, Chinese and Japanese dates say beside their digits.</summary>
/// <param name="Offset">Minutes from UTC that the script implies (Korean); <see langword="null"/> when it implies none.</param>
/// <param name="ZoneRequired">A time without zone means one of several zones.</param>
/// <param name="Afternoon">Whether the clock time is before or after noon, where the date says so.</param>
internal readonly record struct EastAsianMarks(int? Offset, bool ZoneRequired, bool? Afternoon);

/// <summary>Turns dates like 2026년 11월 22일 into digits with hyphens.</summary>
internal static class EastAsianDate
{
    private const int KoreanOffset = 9 * 60;

    internal static (string Plain, EastAsianMarks Marks) Unmark(string text)
    {
        var korean = text.AsSpan().ContainsAny("년월일오") || text.Contains("오전", StringComparison.Ordinal);
        var ideographic = text.AsSpan().ContainsAny("年月日");
        if (!korean && !ideographic)
        {
            return (text, default);
        }

        bool? afternoon = text.Contains("오후", StringComparison.Ordinal) || text.Contains("下午", StringComparison.Ordinal) ? true
            : text.Contains("오전", StringComparison.Ordinal) || text.Contains("上午", StringComparison.Ordinal) ? false : null;
        var plain = new StringBuilder(text)
            .Replace("오전", " ").Replace("오후", " ").Replace("上午", " ").Replace("下午", " ")
            .Replace("년 ", "-").Replace("월 ", "-").Replace("년", "-").Replace("월", "-").Replace("일", " ")
            .Replace("年", "-").Replace("月", "-").Replace("日", " ");
        return (plain.ToString(), new(korean ? KoreanOffset : null, !korean, afternoon));
    }
}
