namespace FeedWorker.Language.Entities.Values;

/// <summary>Feasts that fall on the same day of the Gregorian calendar wherever they are kept under this name.</summary>
internal static class Holidays
{
    /// <summary>The day of a feast, with its year or the nearest one; <see langword="null"/> for all other words.</summary>
    internal static string? Value(List<string> all, Today? today)
    {
        var year = CalendarWords.Year(all[^1]);
        var name = string.Join(' ', year > 0 ? all[..^1] : all).Replace('\u2019', '\'');
        var (month, day) = name switch
        {
            "new year's" => (1, 1),
            "new year's eve" => (12, 31),
            "valentine's" => (2, 14),
            "international women's" => (3, 8),
            "halloween" => (10, 31),
            "christmas eve" => (12, 24),
            "christmas" => (12, 25),
            "boxing" => (12, 26),
            _ => (0, 0),
        };
        return month == 0 ? null : year > 0 ? Today.Iso(new DateOnly(year, month, day)) : today?.MonthDay(month, day);
    }
}
