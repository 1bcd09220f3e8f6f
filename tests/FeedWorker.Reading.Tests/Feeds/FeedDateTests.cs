using System.Globalization;
using CsCheck;
using FeedWorker.Reading.Feeds.Dates;

namespace FeedWorker.Reading.Tests.Feeds;

public class FeedDateTests
{
    [Theory]
    [InlineData("Sun, 22 Nov 2026 10:00:00 GMT", "2026-11-22T10:00:00Z")]
    [InlineData("Sun, 22 Nov 2026 10:00:00 +0530", "2026-11-22T04:30:00Z")]
    [InlineData("Sun, 22 Nov 2026 10:00 -0800", "2026-11-22T18:00:00Z")]
    [InlineData("22 Nov 26 10:00 UT", "2026-11-22T10:00:00Z")]
    [InlineData("Sun,22 Nov, 2026 10:00:00 Z", "2026-11-22T10:00:00Z")]
    [InlineData("Sunday, November 22, 2026 10:05 PM GMT", "2026-11-22T22:05:00Z")]
    [InlineData("22-Nov-2026 10:00:00 UTC", "2026-11-22T10:00:00Z")]
    [InlineData("Sun Nov 22 2026 10:00:00 GMT+0100 (Central European Standard Time)", "2026-11-22T09:00:00Z")]
    public void Mail_dates_and_their_relatives_are_read(string text, string instant) => Assert.Equal(At(instant), FeedDate.Read(text));

    [Theory]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22T10:00:00.250+01:00", "2026-11-22T09:00:00.250Z")]
    [InlineData("2026-11-22 10:00:00 +0300", "2026-11-22T07:00:00Z")]
    [InlineData("20261122T100000Z", "2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22t10:00z", "2026-11-22T10:00:00Z")]
    [InlineData("2026-326", "2026-11-22T00:00:00Z")]
    [InlineData("2026/11/22 10:00:00 EST", "2026-11-22T15:00:00Z")]
    [InlineData("2026-11-22T24:00:00Z", "2026-11-23T00:00:00Z")]
    public void ISO_dates_are_read_in_their_forms(string text, string instant) => Assert.Equal(At(instant), FeedDate.Read(text));

    [Theory]
    [InlineData("Sun Nov 22 10:00:00 2026", "2026-11-22T10:00:00Z")]
    [InlineData("Sun Nov 22 10:00:00 +0200 2026", "2026-11-22T08:00:00Z")]
    [InlineData("Sun Nov 22 10:00:00 EST 2026", "2026-11-22T15:00:00Z")]
    public void Asctime_is_read_with_and_without_a_zone(string text, string instant) => Assert.Equal(At(instant), FeedDate.Read(text));

    [Theory]
    [InlineData("EST", "2026-01-15T15:00:00Z")]
    [InlineData("CET", "2026-01-15T09:00:00Z")]
    [InlineData("MSK", "2026-01-15T07:00:00Z")]
    [InlineData("JST", "2026-01-15T01:00:00Z")]
    [InlineData("CST", "2026-01-15T16:00:00Z")]
    [InlineData("ET", "2026-01-15T15:00:00Z")]
    public void Zone_names_count(string zone, string instant) => Assert.Equal(At(instant), FeedDate.Read($"Thu, 15 Jan 2026 10:00:00 {zone}"));

    [Theory]
    [InlineData("IST")]
    [InlineData("AST")]
    [InlineData("XYZ")]
    [InlineData("BST")] // in January: not British
    [InlineData("A")]
    [InlineData("+9900")]
    public void An_ambiguous_or_unknown_zone_gives_no_date_rather_than_a_wrong_time(string zone) =>
        Assert.Null(FeedDate.Read($"Thu, 15 Jan 2026 10:00:00 {zone}"));

    [Fact]
    public void British_summer_time_is_one_hour_ahead() => Assert.Equal(At("2026-07-22T09:00:00Z"), FeedDate.Read("Wed, 22 Jul 2026 10:00:00 BST"));

    [Fact]
    public void Moscow_was_four_hours_ahead_while_it_kept_summer_time_all_year() =>
        Assert.Equal(At("2013-01-15T06:00:00Z"), FeedDate.Read("Tue, 15 Jan 2013 10:00:00 MSK"));

    [Fact]
    public void The_Chinese_habit_of_printing_CST_is_not_taken_for_Chicago() => Assert.Null(FeedDate.Read("Thu Jan 15 10:00:00 CST 2026"));

    [Fact]
    public void Eastern_time_is_left_open_in_the_months_of_the_change() => Assert.Null(FeedDate.Read("Sun, 08 Mar 2026 10:00:00 ET"));

    [Theory]
    [InlineData("Вс, 22 ноя 2026 10:00:00 +0300", "2026-11-22T07:00:00Z")]
    [InlineData("22 novembre 2026 10:00:00 +0100", "2026-11-22T09:00:00Z")]
    [InlineData("mar., 3 mars 2026 10:00:00 +0100", "2026-03-03T09:00:00Z")]
    [InlineData("22 de noviembre de 2026", "2026-11-22T00:00:00Z")]
    [InlineData("22 نوفمبر 2026", "2026-11-22T00:00:00Z")]
    [InlineData("So, 22. Nov. 2026 10:00:00 MEZ", "2026-11-22T09:00:00Z")]
    [InlineData("2026년 11월 22일 10:00:00", "2026-11-22T01:00:00Z")]
    [InlineData("2026-11-22 오후 9:30:00", "2026-11-22T12:30:00Z")]
    public void Months_are_read_in_other_languages(string text, string instant) => Assert.Equal(At(instant), FeedDate.Read(text));

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("Sun, 22 Nov 2026")]
    [InlineData("20261122")]
    public void A_day_without_a_time_is_its_midnight_UTC(string text) => Assert.Equal(At("2026-11-22T00:00:00Z"), FeedDate.Read(text));

    [Fact]
    public void A_year_alone_is_its_first_day() => Assert.Equal(At("2026-01-01T00:00:00Z"), FeedDate.Read("2026"));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("31 Feb 2026")]
    [InlineData("Sun, 99 Jun 2026 10:00:00 GMT")]
    [InlineData("2026-11-22T25:00:00Z")]
    [InlineData("2026-11-22T10:00:00Zulu time")]
    [InlineData("2026-11-22T10:xx:00Z")]
    [InlineData("03/04/2026")] // March or April
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("5 jui 2026")] // juin or juillet
    [InlineData("2026年11月22日 10:00")] // Peking or Tokyo
    [InlineData("9999-12-31T23:59:59-12:00")]
    public void What_is_no_date_or_means_two_is_none(string text) => Assert.Null(FeedDate.Read(text));

    [Fact]
    public void What_is_written_by_the_rules_comes_back() =>
        Gen.Select(Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2090, 1, 1)], Gen.Int[-14 * 4, 14 * 4]).Sample((moment, quarters) =>
        {
            var stated = new DateTimeOffset(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second, TimeSpan.FromMinutes(quarters * 15));
            var offset = stated.ToString("zzz", CultureInfo.InvariantCulture);
            string[] forms =
            [
                stated.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + offset.Replace(":", "", StringComparison.Ordinal),
                stated.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + offset,
                stated.ToString("yyyyMMddTHHmmss", CultureInfo.InvariantCulture) + offset,
                stated.ToString("ddd MMM d HH:mm:ss ", CultureInfo.InvariantCulture) + offset + stated.ToString(" yyyy", CultureInfo.InvariantCulture),
            ];
            return forms.All(form => FeedDate.Read(form) == stated);
        });

    [Fact]
    public void No_text_makes_it_throw() => Gen.String[Gen.Char["0123456789:-+/., TZtzampmSunNovESTGMT()年月日오후"], 0, 40].Sample(text =>
    {
        _ = FeedDate.Read(text);
    });

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
