namespace FeedWorker.Language.Tests.Threats;

/// <summary>Which of the words of a sentence are the act.</summary>
public class ThreatActTests
{
    [Theory]
    [InlineData("1312", "The premier of Veridia threatened to impose a 50% tariff on goods from Ostmark.")]
    [InlineData("1312", "Veridia threatened to impose a new round of sanctions on Ostmark.")]
    [InlineData("1312", "Veridia threatened to hit Ostmarkan wine with duties.")]
    [InlineData("1311", "The league threatened to cut hundreds of millions of crowns of aid to Ostmark.")]
    [InlineData("132", "The premier threatened to call an early election over the sanctions on Ostmark.")]
    public void The_object_of_the_verb_may_stand_far_behind_it(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);

    [Theory]
    [InlineData("fire workers who strike", "The mayor threatened to fire workers who strike.")]
    [InlineData("fire pilots who refuse to fly", "The airline threatened to fire pilots who refuse to fly.")]
    public void What_those_do_who_are_threatened_is_not_the_act(string act, string text)
    {
        var threat = ThreatText.Only(text);

        Assert.Equal(("132", act), (threat.CameoCode, ThreatText.Words(text, threat.Act)));
    }

    [Theory]
    [InlineData("132", "The governor threatened to fire the head of the water board.")]
    [InlineData("1384", "The governor threatened to fire two rockets at the water board.")]
    public void People_are_fired_from_their_posts(string code, string text) => Assert.Equal(code, ThreatText.Only(text).CameoCode);
}
