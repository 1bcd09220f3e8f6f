using FeedWorker.Language.Entities.Values;

namespace FeedWorker.Language.Tests.Entities.Values;

public sealed class DateValueTests
{
    // A Monday.
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData("March 2, 1937", "1937-03-02")]
    [InlineData("5th October, 1922", "1922-10-05")]
    [InlineData("24th day of November, 1954", "1954-11-24")]
    [InlineData("Jul 26 2022", "2022-07-26")]
    [InlineData("Sept. 11, 2001", "2001-09-11")]
    [InlineData("2022-07-26", "2022-07-26")]
    [InlineData("26/07/2022", "2022-07-26")]
    [InlineData("07/26/2022", "2022-07-26")]
    [InlineData("06/07/2022", null)]
    [InlineData("26.7.2022", "2022-07-26")]
    [InlineData("February 30, 2022", null)]
    [InlineData("October, 1994", "1994-10")]
    [InlineData("late December 2021", "2021-12")]
    [InlineData("mid-2020", "2020")]
    [InlineData("early 2019", "2019")]
    [InlineData("the end of 2022", "2022")]
    [InlineData("1980s", "198X")]
    [InlineData("the 1990s", "199X")]
    [InlineData("‘80s", "198X")]
    [InlineData("20th century", "19XX")]
    [InlineData("Christmas Day 2021", "2021-12-25")]
    [InlineData("Easter 2021", null)]
    [InlineData("Mondays", null)]
    [InlineData("Covid-19", null)]
    [InlineData("", null)]
    [InlineData("of the", null)]
    public void A_full_date_needs_no_day_of_publication(string words, string? value) => Assert.Equal(value, DateValue.Of(words, null));

    [Theory]
    [InlineData("1976-83", "1976/1983")]
    [InlineData("2012–2020", "2012/2020")]
    [InlineData("2019/20 year", "2019/2020")]
    [InlineData("1936 to 1972", "1936/1972")]
    [InlineData("July 14 to 24, 2022", "2022-07-14/2022-07-24")]
    [InlineData("7 to 18 November 2021", "2021-11-07/2021-11-18")]
    [InlineData("November 7-18", "2026-11-07/2026-11-18")]
    [InlineData("January 20 and 21", "2027-01-20/2027-01-21")]
    [InlineData("March to May 2020", "2020-03/2020-05")]
    [InlineData("2020-2012", null)]
    public void A_stretch_of_time_is_an_interval(string words, string? value) => Assert.Equal(value, DateValue.Of(words, new Today(_today, Look.Back)));

    [Theory]
    [InlineData("Thursday", Look.Back, "2026-11-19")]
    [InlineData("Thursday", Look.Ahead, "2026-11-26")]
    [InlineData("Monday", Look.Back, "2026-11-23")]
    [InlineData("Monday", Look.Ahead, "2026-11-23")]
    [InlineData("Monday", Look.Last, "2026-11-16")]
    [InlineData("Monday", Look.Next, "2026-11-30")]
    [InlineData("last Thursday", Look.Back, "2026-11-19")]
    [InlineData("next Friday", Look.Back, "2026-11-27")]
    [InlineData("December", Look.Back, "2025-12")]
    [InlineData("December", Look.Ahead, "2026-12")]
    [InlineData("late October", Look.Back, "2026-10")]
    [InlineData("November 15", Look.Back, "2026-11-15")]
    [InlineData("January 20", Look.Back, "2027-01-20")]
    [InlineData("June 20", Look.Back, "2026-06-20")]
    [InlineData("June 20", Look.Ahead, "2027-06-20")]
    [InlineData("last week", Look.Back, "2026-W47")]
    [InlineData("this month", Look.Back, "2026-11")]
    [InlineData("next year", Look.Back, "2027")]
    [InlineData("last decade", Look.Back, "201X")]
    [InlineData("yesterday", Look.Back, "2026-11-22")]
    [InlineData("New Year's Eve", Look.Back, "2026-12-31")]
    public void What_leaves_out_the_year_or_the_day_counts_from_the_publication(string words, object look, string value) =>
        Assert.Equal(value, DateValue.Of(words, new Today(_today, (Look)look)));

    [Theory]
    [InlineData("The talks will be held on Friday.", "2023-03-03")]
    [InlineData("The talks were held on Tuesday.", "2023-02-28")]
    [InlineData("They will not yield, he said on Tuesday.", "2023-02-28")]
    [InlineData("He said the vote is due on Tuesday.", "2023-03-07")]
    [InlineData("They have until Tuesday.", "2023-03-07")]
    public void The_verb_before_a_day_tells_which_way_the_text_looks(string text, string value) =>
        Assert.Equal([value], TaggedText.Of(text).Values(FeedWorker.Language.Entities.EntityType.Date));
}
