using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests.Entities;

public sealed class DateTests
{
    [Theory]
    [InlineData("They met on Tuesday.", "Tuesday", "2023-02-28")]
    [InlineData("They met on Thursday.", "Thursday", "2023-03-02")]
    [InlineData("They met last Thursday.", "Thursday", "2023-02-23")]
    [InlineData("They have until Monday.", "Monday", "2023-03-06")]
    [InlineData("They meet next Thursday.", "Thursday", "2023-03-09")]
    public void A_weekday_counts_back_from_the_day_of_publication_unless_the_words_look_ahead(string text, string words, string value) => Check(text, words, value);

    [Theory]
    [InlineData("It ended on February 20.", "February 20", "2023-02-20")]
    [InlineData("It ends on February 20.", "February 20", "2024-02-20")]
    [InlineData("It ended on December 20.", "December 20", "2022-12-20")]
    [InlineData("It runs until February 20.", "February 20", "2024-02-20")]
    [InlineData("It ended on 3 May 2019.", "3 May 2019", "2019-05-03")]
    [InlineData("It ended on the 22nd of July, 2021.", "22nd of July, 2021", "2021-07-22")]
    [InlineData("It ended on Friday, July 22, 2022, at noon.", "Friday, July 22, 2022", "2022-07-22")]
    [InlineData("Filed 2022-02-20 at noon.", "2022-02-20", "2022-02-20")]
    public void A_day_of_a_month_takes_the_nearest_year_that_fits(string text, string words, string value) => Check(text, words, value);

    [Theory]
    [InlineData("It began in late December.", "December", "2022-12")]
    [InlineData("It began in August 2021.", "August 2021", "2021-08")]
    [InlineData("It began in 2017.", "2017", "2017")]
    [InlineData("It lasted 2017-2019.", "2017-2019", "2017/2019")]
    [InlineData("It began in the 1990s.", "1990s", "199X")]
    public void A_part_of_the_calendar_has_a_value_of_its_length(string text, string words, string? value) => Check(text, words, value);

    [Theory]
    [InlineData("They may leave on foot. They will march on.")]
    [InlineData("Some 1,950 people and 45 horses left.")]
    [InlineData("It cost $2019.")]
    public void Verbs_and_plain_numbers_are_no_dates(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Date));

    [Fact]
    public void A_day_that_does_not_exist_has_no_value() => Assert.Equal([null], TaggedText.Of("It ends on February 30, 2023.").Values(EntityType.Date));

    [Fact]
    public void Without_a_day_of_publication_only_full_dates_have_a_value() =>
        Assert.Equal([null, null, "2022-07-22"], TaggedText.Undated("On Monday, on May 3 and on July 22, 2022.").Values(EntityType.Date));

    [Theory]
    [InlineData("Calm for at least two weeks, he said.", "for at least two weeks = P2W")]
    [InlineData("They leave within 48 hours.", "within 48 hours = PT48H")]
    [InlineData("It began three days ago.", "three days ago = P3D")]
    [InlineData("It ends in the next few months.", "in the next few months = ")]
    [InlineData("They leave tomorrow.", "tomorrow = 2023-03-03")]
    [InlineData("They met last week.", "last week = 2023-W08")]
    [InlineData("They meet next month.", "next month = 2023-04")]
    [InlineData("They met this morning.", "this morning = 2023-03-02")]
    [InlineData("The 48-hour ultimatum ends.", "48-hour = PT48H")]
    [InlineData("A two-week truce ends.", "two-week = P2W")]
    [InlineData("It lasted half an hour.", "half an hour = PT30M")]
    [InlineData("It lasted two decades.", "two decades = P20Y")]
    [InlineData("It lasted twenty-four hours.", "twenty-four hours = PT24H")]
    public void A_duration_is_a_time_and_no_date(string text, string time)
    {
        var tagged = TaggedText.Of(text);

        Assert.Equal([time], tagged.Times());
        Assert.Empty(tagged.Names(EntityType.Date));
    }

    [Fact]
    public void An_age_is_no_time() => Assert.Empty(TaggedText.Of("The 48-year-old left.").Times());

    // One or more for each row of the table in the README of the project; published on Friday, 20 November 2026.
    [Theory]
    [InlineData("The treaty was signed on November 19, 2026.", "November 19, 2026 = 2026-11-19")]
    [InlineData("The treaty was signed on 19 Nov 2026.", "19 Nov 2026 = 2026-11-19")]
    [InlineData("The report was filed on 2026-11-19.", "2026-11-19 = 2026-11-19")]
    [InlineData("The treaty was signed on Thursday.", "Thursday = 2026-11-19")]
    [InlineData("The treaty was signed on November 19.", "November 19 = 2026-11-19")]
    [InlineData("The treaty will be signed on Thursday.", "Thursday = 2026-11-26")]
    [InlineData("The treaty was signed in November 2026.", "November 2026 = 2026-11")]
    [InlineData("The treaty was signed in 2026.", "2026 = 2026")]
    [InlineData("The treaty was signed in the 1980s.", "1980s = 198X")]
    [InlineData("The games took place on November 7-18 in Norway.", "November 7-18 = 2026-11-07/2026-11-18")]
    [InlineData("The games took place on May 2-3 in Norway.", "May 2-3 = 2026-05-02/2026-05-03")]
    [InlineData("The games took place on 7-18 November 2021 in Norway.", "7-18 November 2021 = 2021-11-07/2021-11-18")]
    [InlineData("The war of 2012-2020 ruined the town.", "2012-2020 = 2012/2020")]
    [InlineData("The war of 1976-83 ruined the town.", "1976-83 = 1976/1983")]
    [InlineData("The mayor resigned on Christmas Eve.", "Christmas Eve = 2026-12-24")]
    [InlineData("The mayor resigned on New Year's Day.", "New Year's Day = 2027-01-01")]
    [InlineData("The mayor resigned on New Year\u2019s Eve, 2024.", "New Year\u2019s Eve, 2024 = 2024-12-31")]
    [InlineData("The mayor resigned on International Women's Day 2026.", "International Women's Day 2026 = 2026-03-08")]
    public void What_the_readme_promises_of_dates_is_found_in_whole_texts(string text, string date)
    {
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(text, new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

        var dates = analysis.Entities.SelectMany(entity => entity.Mentions.Where(_ => entity.Type == EntityType.Date)).Select(mention => $"{mention.Span.In(text)} = {mention.Value}");
        Assert.Equal([date], dates);
        Assert.DoesNotContain(analysis.Entities, entity => entity.Type is EntityType.Person or EntityType.Misc);
    }

    [Theory]
    [InlineData("The ceasefire ends on Thursday.", "2026-11-26")]
    [InlineData("Voters go to the polls on Sunday.", "2026-11-22")]
    [InlineData("The election is on Sunday.", "2026-11-22")]
    [InlineData("The deal expires in June.", "2027-06")]
    [InlineData("The minister says the ceasefire ended on Thursday.", "2026-11-19")]
    [InlineData("The ceasefire ended on Thursday.", "2026-11-19")]
    [InlineData("He was forced to resign on Thursday.", "2026-11-19")]
    [InlineData("Rebels hit the town on Thursday.", "2026-11-19")]
    [InlineData("Soldiers shoot two farmers on Thursday", null)]
    public void The_present_tense_looks_ahead_and_in_a_headline_nowhere(string text, string? value)
    {
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze(text, new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal([value], analysis.Entities.Where(entity => entity.Type == EntityType.Date).SelectMany(entity => entity.Mentions).Select(mention => mention.Value));
    }

    [Fact]
    public void The_day_of_publication_is_that_in_utc()
    {
        var analysis = new TextAnalyzer(LanguageModel.Default).Analyze("They met yesterday, not last Friday.", new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.FromHours(-5)));

        Assert.Equal("2026-11-20", Assert.Single(analysis.Times).Value);
        Assert.Equal(["2026-11-20"], analysis.Entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Value));
    }

    private static void Check(string text, string words, string? value)
    {
        var tagged = TaggedText.Of(text);

        Assert.Equal([words], tagged.Names(EntityType.Date));
        Assert.Equal([value], tagged.Values(EntityType.Date));
    }
}
