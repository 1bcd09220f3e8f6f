namespace FeedWorker.Language.Tests.Threats;

public class ThreatBoundsTests
{
    // A Saturday.
    private static readonly DateOnly _published = new(2026, 11, 21);

    [Theory]
    [InlineData("by noon on Friday", "2026-11-27T12:00", "If Ostmark does not leave by noon on Friday, we will attack, the king said.")]
    [InlineData("by Friday", "2026-11-27", "If Ostmark does not leave by Friday, we will attack, the king said.")]
    [InlineData("by midnight on December 3, 2026", "2026-12-03", "Veridia threatened to attack Ostmark unless it leaves by midnight on December 3, 2026.")]
    [InlineData("by 5 p.m. on Monday", "2026-11-23T17:00", "Veridia threatened to attack Ostmark unless it leaves by 5 p.m. on Monday.")]
    [InlineData("before 1 March", "2027-03-01", "Veridia threatened to attack Ostmark unless it leaves before 1 March.")]
    [InlineData("by the end of the month", "2026-11-30", "Veridia threatened to attack Ostmark unless it leaves by the end of the month.")]
    [InlineData("by the end of next year", "2027-12-31", "Veridia threatened to attack Ostmark unless it leaves by the end of next year.")]
    [InlineData("by the end of the week", null, "Veridia threatened to attack Ostmark unless it leaves by the end of the week.")]
    [InlineData("within 48 hours", "PT48H", "Veridia threatened to attack Ostmark unless it leaves within 48 hours.")]
    [InlineData("within the next ten days", "P10D", "Veridia threatened to attack Ostmark unless it leaves within the next ten days.")]
    [InlineData("72-hour", "PT72H", "The army issued a 72-hour ultimatum to the rebels.")]
    [InlineData("until noon on Friday", "2026-11-27T12:00", "Veridia gave Ostmark until noon on Friday to withdraw its boats.")]
    [InlineData("until midnight", null, "The army gave the rebels until midnight to surrender.")]
    public void A_deadline_is_its_whole_phrase_and_has_a_value_where_it_is_exact(string words, string? value, string text)
    {
        var deadline = ThreatText.OnlyOn(_published, text).Deadline;

        Assert.Equal(words, ThreatText.Words(text, deadline?.Span));
        Assert.Equal(value, deadline?.Value);
    }

    [Theory]
    [InlineData("The army threatened to shell the port, which was closed until Friday.")]
    [InlineData("Veridia threatened to attack Ostmark on Friday.")]
    public void A_time_by_which_nobody_must_act_is_no_deadline(string text) => Assert.Null(ThreatText.OnlyOn(_published, text).Deadline);

    [Fact]
    public void A_weekday_has_no_value_when_the_day_of_publication_is_not_known() =>
        Assert.Null(ThreatText.Only("If Ostmark does not leave by Friday, we will attack, the king said.").Deadline?.Value);

    [Theory]
    [InlineData("President Lena Varga said any attack would be met with")]
    [InlineData("\"Any attack will be followed by\"")]
    public void What_breaks_off_before_its_act_is_no_threat(string text) => Assert.Empty(ThreatText.All(text));

    [Theory]
    [InlineData("The army spoke of action if Ostmark's plans to impose restrictions")]
    [InlineData("warning of action if Ostmark's plans to impose restrictions")]
    public void A_sentence_that_breaks_off_has_its_condition_behind_the_conjunction(string text) => Assert.All(
        ThreatText.All(text), threat => Assert.StartsWith("if", threat.Condition is { } condition ? condition.Span.In(text).ToString() : "if", StringComparison.Ordinal));

    [Theory]
    [InlineData("If Ostmark, which holds the town, does not leave", "If Ostmark, which holds the town, does not leave, we will attack, the king said.")]
    [InlineData("If the budget is put to the vote", "If the budget is put to the vote, he said, the party would boycott parliament.")]
    [InlineData("in the event of an attack", "The league said any sanctions that it might impose on Ostmark in the event of an attack would include its banks.")]
    [InlineData("until the minister resigns", "The rebels vowed to fight until the minister resigns.")]
    public void A_condition_is_its_whole_clause_and_nothing_else(string condition, string text) =>
        Assert.Equal(condition, ThreatText.Words(text, ThreatText.Only(text).Condition?.Span));

    [Theory]
    [InlineData("Veridia gave Ostmark until noon on Friday to withdraw its boats.")]
    [InlineData("When the envoy had left, the rebels threatened to attack Ostmark.")]
    [InlineData("The rebels, who until recently held the bridge, threatened to attack Ostmark.")]
    public void A_time_is_no_condition(string text) => Assert.Null(ThreatText.Only(text).Condition);

    [Theory]
    [InlineData("gave Ostmark until noon on Friday", "Veridia gave Ostmark until noon on Friday to withdraw its boats.")]
    [InlineData("include a freeze on the accounts of the owners", "Any sanctions, he said, would include a freeze on the accounts of the owners.")]
    [InlineData("attack Ostmark", "Veridia threatened to attack Ostmark by Friday.")]
    [InlineData("sink the boats", "The king said his navy would sink the boats if they stay.")]
    public void An_act_is_what_would_be_done(string act, string text) => Assert.Equal(act, ThreatText.Words(text, ThreatText.Only(text).Act));
}
