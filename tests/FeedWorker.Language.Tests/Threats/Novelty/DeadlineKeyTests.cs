using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Tests.Threats.Novelty;

public class DeadlineKeyTests
{
    private static readonly DateTimeOffset _monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("PT48H", "within 48 hours", "48h 2026-11-25")]
    [InlineData("P2D", "within two days", "48h 2026-11-25")]
    [InlineData("PT30M", "within 30 minutes", "0h 2026-11-23")]
    [InlineData("2026-11-25T12:00", "by noon on Wednesday", "2026-11-25")]
    [InlineData("2026-11", "by November", "2026-11")]
    [InlineData(null, "before Friday evening", "friday")]
    [InlineData(null, "by noon on 12 June", "--06-12")]
    [InlineData(null, "by the next harvest", "harvest")]
    public void A_deadline_has_one_form(string? value, string phrase, string expected) => Assert.Equal(expected, DeadlineKey.Of(value, phrase, _monday));

    [Fact]
    public void Without_the_day_of_the_article_a_count_stays_one() => Assert.Equal("48h", DeadlineKey.Of("P2D", "within two days", null));

    [Theory]
    [InlineData("48h 2026-11-25", "48h 2026-11-26", true)]
    [InlineData("48h 2026-11-25", "48h 2026-11-28", false)]
    [InlineData("48h 2026-11-25", "24h 2026-11-25", true)]
    [InlineData("48h 2026-11-25", "24h 2026-11-24", false)]
    [InlineData("48h 2026-11-25", "2026-11-25", true)]
    [InlineData("48h", "24h", false)]
    [InlineData("48h", "2026-11-25", false)]
    [InlineData("2026-11-27", "friday", true)]
    [InlineData("2026-11-27", "sunday", false)]
    [InlineData("2026-06-12", "--06-12", true)]
    [InlineData("2026-06-12", "2026-06", true)]
    [InlineData("--06-12", "--06", true)]
    [InlineData("2026-06-12", "2026-06-13", false)]
    [InlineData("harvest", "", false)]
    public void Only_another_day_is_another_deadline(string one, string other, bool areSame)
    {
        Assert.Equal(areSame, DeadlineKey.AreSame(one, other));
        Assert.Equal(areSame, DeadlineKey.AreSame(other, one));
    }
}
