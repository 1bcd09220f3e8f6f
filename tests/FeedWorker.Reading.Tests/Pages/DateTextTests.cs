using FeedWorker.Reading.Pages.Metadata;

namespace FeedWorker.Reading.Tests.Pages;

public class DateTextTests
{
    [Theory]
    [InlineData("2026-11-22T21:40:05+01:00", "2026-11-22T21:40:05+01:00")]
    [InlineData("2026-11-22T21:40:05.123Z", "2026-11-22T21:40:05+00:00")]
    [InlineData("2026-11-22T21:40:05.123456-0330", "2026-11-22T21:40:05-03:30")]
    [InlineData("2026-11-22 21:40", "2026-11-22T21:40:00+00:00")]
    [InlineData("2026-11-22", "2026-11-22T00:00:00+00:00")]
    [InlineData("20261122", "2026-11-22T00:00:00+00:00")]
    [InlineData("2026/11/22", "2026-11-22T00:00:00+00:00")]
    [InlineData("Sun, 22 Nov 2026 21:40:05 GMT", "2026-11-22T21:40:05+00:00")]
    [InlineData("Sun, 22 Nov 2026 21:40:05 EST", "2026-11-22T21:40:05-05:00")]
    [InlineData("November 22, 2026 9:40 PM", "2026-11-22T21:40:00+00:00")]
    [InlineData("Nov. 22nd, 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 November 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22. November 2026, 21:40 Uhr", "2026-11-22T21:40:00+00:00")]
    [InlineData("22.11.2026 21.40", "2026-11-22T21:40:00+00:00")]
    [InlineData("22/11/2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("11/22/2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 de noviembre de 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 ноября 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("1795383605", "2026-11-22T21:40:05+00:00")]
    [InlineData("1795383605000", "2026-11-22T21:40:05+00:00")]
    [InlineData("21:40, 22 November 2026", "2026-11-22T21:40:00+00:00")]
    [InlineData("22 Nov 2026 at 9:40 p. m.", "2026-11-22T21:40:00+00:00")]
    [InlineData("22.11.2026 - Update: 23.11.2026, 08:15", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 November 202621:40", "2026-11-22T21:40:00+00:00")]
    [InlineData("22. listopadu 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22. marraskuuta 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("2026. november 22. 21:40", "2026-11-22T21:40:00+00:00")]
    [InlineData("22 Kasım 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 листопада 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 Νοεμβρίου 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 نوفمبر 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("٢٢ نوفمبر ٢٠٢٦", "2026-11-22T00:00:00+00:00")]
    [InlineData("٢٢ نوفمبر ٢٠٢٦٢١:٤٠", "2026-11-22T21:40:00+00:00")]
    [InlineData("22 बजे, 22 नवंबर 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("22 בנובמבר 2026", "2026-11-22T00:00:00+00:00")]
    [InlineData("2026年11月22日 21時40分", "2026-11-22T21:40:00+00:00")]
    [InlineData("2026년 11월 22일 오후 9:40", "2026-11-22T21:40:00+00:00")]
    [InlineData("22 tháng 11 năm 2026", "2026-11-22T00:00:00+00:00")]
    public void Dates_are_read_as_pages_write_them(string text, string expected)
    {
        Assert.Equal(expected, DateText.Read(text)?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1970-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("99999999999999999999")]
    [InlineData("3 minutes read")]
    [InlineData("22 November")]
    [InlineData("22 November 2569")]
    [InlineData("Room 22, floor 11, house 26")]
    public void What_is_no_day_is_no_date(string? text)
    {
        Assert.Null(DateText.Read(text));
    }
}
