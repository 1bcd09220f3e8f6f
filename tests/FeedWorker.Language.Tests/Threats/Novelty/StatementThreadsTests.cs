using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Tests.Threats.Novelty;

public class StatementThreadsTests
{
    [Fact]
    public void Statements_of_one_text_that_say_the_same_share_the_key_of_the_first()
    {
        var threats = ThreatText.Asserted(
            "Ostmark threatened to attack Veridia if it moves troops.\n\nNorland threatened to boycott the summit.\n\n"
            + "Asked again, Ostmark has threatened to attack Veridia, and soon, if it moves any troops.");

        Assert.Equal(3, threats.Count);
        Assert.Equal(threats[0].StatementKey, threats[2].StatementKey);
        Assert.NotEqual(threats[0].StatementKey, threats[1].StatementKey);
    }

    [Fact]
    public void A_later_text_gets_the_key_of_the_earlier_one()
    {
        var threads = new StatementThreads(10);
        var first = threads.Join(ThreatText.Asserted("Ostmark threatened on Monday to attack Veridia if it moves troops to the border."));
        var later = threads.Join(ThreatText.Asserted("TARN (Hill Wire) - Ostmark has threatened to attack Veridia if it moves any troops to the border."));

        Assert.Equal(Assert.Single(first).StatementKey, Assert.Single(later).StatementKey);
    }

    [Fact]
    public void A_heading_leads_the_whole_statement_into_its_thread()
    {
        var threads = new StatementThreads(10);
        const string Body = "Orban said that if Ostmark crosses the river, \"we will respond in kind.\"";
        var first = threads.Join(ThreatText.Asserted(Body));

        var later = threads.Join(ThreatText.Asserted($"\"We will reciprocate.\"\n\n{Body}"));

        Assert.Equal(2, later.Count);
        Assert.All(later, threat => Assert.Equal(first[0].StatementKey, threat.StatementKey));
    }

    [Fact]
    public void An_equal_exact_key_of_another_statement_is_not_taken_over()
    {
        var threads = new StatementThreads(10);
        var first = threads.Join(ThreatText.Asserted("\"We will reciprocate.\""));
        var other = threads.Join(ThreatText.Asserted("\"We will surely reciprocate.\"").Select(threat => threat with { StatementKey = first[0].StatementKey }).ToList());

        Assert.NotEqual(Assert.Single(first).StatementKey, Assert.Single(other).StatementKey);
        Assert.Equal(first[0].StatementKey.Length, other[0].StatementKey.Length);
    }

    [Fact]
    public void What_lies_too_far_back_is_forgotten()
    {
        var threads = new StatementThreads(2);
        var threat = ThreatText.Asserted("Ostmark threatened to attack Veridia.");
        threads.Join(threat);
        threads.Join(ThreatText.Asserted("Norland threatened to boycott the summit."));
        threads.Join(ThreatText.Asserted("Chile threatened to expel the envoys of Norway."));

        // Its own key is free again, and the thread begins anew.
        Assert.Equal(threat[0].StatementKey, Assert.Single(threads.Join(threat)).StatementKey);
    }
}
