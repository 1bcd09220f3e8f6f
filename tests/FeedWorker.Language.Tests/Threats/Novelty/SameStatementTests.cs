using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Tests.Threats.Novelty;

public class SameStatementTests
{
    private const string Threat = "Ostmark threatened on Monday to attack Veridia if it moves troops to the border.";
    private const string Quote = "\"We will strike every port of Veridia without any further warning,\" Marshal Orlan Tavik said.";

    [Theory]
    [InlineData(Threat, "Ostmark threatened on Monday to attack Veridia if it moves troops to the border.", StatementLikeness.SameWords)]
    [InlineData(Threat, "TARN, March 3 (Hill Wire) - Ostmark threatened to attack Veridia if it moves troops to the border.", StatementLikeness.Shingles)]
    [InlineData(Threat, "Ostmark threatened on Monday to attack Veridia if it moves troops to the border, the Hill Wire reported.", StatementLikeness.Shingles)]
    [InlineData(Threat, "After a long night of talks Ostmark has threatened to attack Veridia.", StatementLikeness.ActWords)]
    [InlineData(Quote, "Marshal Orlan Tavik told reporters on a visit to the coast: “We will strike every port of Veridia without any further warning.”", StatementLikeness.QuoteContained)]
    [InlineData(Quote, "“We will strike every port of Veridia,” Marshal Orlan Tavik has said.", StatementLikeness.QuoteContained)]
    public void The_same_statement_is_known_again(string one, string other, StatementLikeness expected) => Assert.Equal(expected, Compare(one, other));

    [Theory]
    [InlineData("Norland threatened on Monday to attack Veridia if it moves troops to the border.", StatementLikeness.OtherActor)]
    [InlineData("Ostmark threatened on Monday to attack Norland if it moves troops to the border.", StatementLikeness.OtherRecipient)]
    [InlineData("Ostmark threatened on Monday to expel the diplomats of Veridia.", StatementLikeness.OtherAct)]
    [InlineData("Veridia threatened on Monday to attack Ostmark if it moves troops to the border.", StatementLikeness.OtherActor)]
    public void Another_actor_recipient_or_act_is_another_statement(string other, StatementLikeness expected) => Assert.Equal(expected, Compare(Threat, other));

    [Theory]
    [InlineData("President Harun Delic threatened to impose a curfew in Nairobi after the riots.", "President Harun Delic threatened to impose a curfew in Mombasa after the riots.")]
    [InlineData("Ostmark will strike Veridia if Norway lets its ships pass, the marshal said.", "Ostmark will strike Veridia if Chile lets its ships pass, the marshal said.")]
    public void Another_town_or_a_condition_on_somebody_else_is_another_statement(string one, string other) => Assert.InRange(
        Compare(one, other), StatementLikeness.OtherRecipient, StatementLikeness.OtherNames);

    [Theory]
    [InlineData("Police warned on Friday that they will not tolerate rallies in Tarn.", true)]
    [InlineData("Ostmark threatened to attack Veridia without warning.", false)]
    [InlineData("Ostmark threatened to attack Veridia if it does not withdraw.", false)]
    public void What_will_not_be_done_is_another_act(string text, bool isNegated)
    {
        Assert.Equal(isNegated, ThreatText.Only(text).Print.IsNegated);
        Assert.Equal(StatementLikeness.OtherAct, SameStatement.Compare(new StatementPrint { IsNegated = true }, new StatementPrint()));
    }

    [Theory]
    [InlineData("Pilots of Coast Air threatened to strike on Friday over pay.", "Pilots of Coast Air threatened to strike on 24 December over pay.")]
    [InlineData("The airline threatened to sue the government.", "The airline threatened to sue the government. Lima is quiet.")]
    public void In_doubt_they_differ(string one, string other) => Assert.True(Compare(one, other) < StatementLikeness.SameWords);

    [Fact]
    public void The_same_words_to_somebody_else_are_another_statement() => Assert.Equal(
        StatementLikeness.OtherRecipient,
        Compare(
            "\"Any attack on our ships will be met with overwhelming force,\" Admiral Nikos Laskaris warned Turkey on Monday.",
            "\"Any attack on our ships will be met with overwhelming force,\" Admiral Nikos Laskaris warned Albania on Monday."));

    [Fact]
    public void Different_people_of_one_country_make_different_statements() => Assert.True(
        Compare("Russian President Vladimir Putin threatened to cut gas supplies to Moldova.", "Russian lawmaker Ivan Gorlov threatened to cut gas supplies to Moldova.") < StatementLikeness.SameWords);

    [Theory]
    [InlineData("Ukraine threatened to boycott the talks in Minsk.", "Kyiv threatened to boycott the talks in Minsk.")]
    [InlineData("The European Union threatened to impose sanctions on Belarus.", "The EU threatened to impose sanctions on Belarus.")]
    [InlineData("President Abdel Bouteflika threatened to declare a curfew in Oran.", "President Abdel Bouteflicka threatened to declare a curfew in Oran.")]
    public void A_party_is_known_by_its_other_names(string one, string other) => Assert.True(Compare(one, other) >= StatementLikeness.SameWords);

    [Theory]
    [InlineData("Ostmark threatened to launch an attack on Veridia.", "Ostmark threatened to attack Veridia.")]
    [InlineData("Norway threatened to impose sanctions on Chile.", "Norway has threatened to slap sanctions on Chile.")]
    public void A_verb_that_only_carries_the_act_makes_no_difference(string one, string other) => Assert.True(Compare(one, other) >= StatementLikeness.SameWords);

    [Fact]
    public void A_denial_is_not_what_it_denies() => Assert.Equal(
        StatementLikeness.OtherStatus,
        SameStatement.Compare(
            ThreatText.Only("Ostmark threatened to attack Veridia.").Print, Assert.Single(ThreatText.All("Ostmark never threatened to attack Veridia.")).Print));

    [Fact]
    public void A_withdrawal_belongs_to_the_threat_that_it_withdraws() => Assert.True(
        SameStatement.Compare(
            ThreatText.Only("Ostmark threatened to attack Veridia.").Print, Assert.Single(ThreatText.All("Ostmark withdrew its threat to attack Veridia.")).Print)
        >= StatementLikeness.SameWords);

    [Fact]
    public void Short_words_of_nobody_in_particular_are_no_evidence() => Assert.Equal(
        StatementLikeness.Unlike, SameStatement.Compare(ThreatText.Only("\"We will reciprocate.\"").Print, ThreatText.Only("\"We will surely reciprocate.\"").Print));

    [Fact]
    public void The_order_does_not_matter()
    {
        string[] texts = [Threat, Quote, "Norland threatened to boycott the summit.", "Ostmark has threatened Veridia with an attack.", "\"We will reciprocate.\""];
        var prints = texts.Select(text => ThreatText.Only(text).Print).ToList();

        Assert.All(prints.SelectMany(a => prints.Select(b => (a, b))), pair => Assert.Equal(
            SameStatement.Compare(pair.a, pair.b) >= StatementLikeness.SameWords, SameStatement.Compare(pair.b, pair.a) >= StatementLikeness.SameWords));
    }

    [Theory]
    [InlineData("Ostmark threatened to attack Veridia if Veridia moves its troops to the border.", false)]
    [InlineData("Ostmark threatened to attack Veridia in the event of troops being moved to the border.", false)]
    [InlineData("Ostmark threatened to attack Veridia.", false)]
    [InlineData("Ostmark threatened to attack Veridia unless the prisoners are freed.", true)]
    public void A_condition_is_new_when_its_words_are(string other, bool isNew) =>
        Assert.Equal(isNew, ThreatText.Only(other).Print.HasNewCondition([ThreatText.Only(Threat).Print]));

    private static StatementLikeness Compare(string one, string other) => SameStatement.Compare(ThreatText.Only(one).Print, ThreatText.Only(other).Print);
}
