using System.Reflection;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts.Showing;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts;

/// <summary>What every medium shows.</summary>
public sealed class AlertViewTests
{
    private const string Hostile = "\u001b[2J\u202eevil\u2066\u200b\r\n<b>\u0000\ud800";

    // Each is a valid address until its host is asked for in ASCII.
    [Theory]
    [InlineData("https://xn--ü.example/strait")]
    [InlineData("https://oslen\u00adpost.example/strait")]
    [InlineData("https://\u200b.example/strait")]
    [InlineData("https://oslen\u2024post.example/strait")]
    [InlineData("https://oslen\ufe00post.example/strait")]
    [InlineData("https://ü-.example/strait")]
    [InlineData("https://xn--.example/")]
    public async Task A_host_that_cannot_be_written_costs_at_most_the_link(string url)
    {
        using var record = await TestRecord.OpenAsync();
        var message = TestNews.Detected();
        await record.RaiseAsync(message with { Article = message.Article with { Url = url, SiteName = null } }, "console");

        var view = AlertView.Of(await record.ClaimOneAsync("console"));

        Assert.Equal("close the strait", view.Act);
        Assert.True(view.Link is null || view.Link.IdnHost.Length > 0);
    }

    [Fact]
    public void All_that_an_analyst_needs_is_there()
    {
        var message = TestNews.Detected();

        var view = AlertView.Of(message, new Sightings(2, ["Oslen Post", "Harbour Wire"]));

        Assert.Equal(("Ana Ruiz", "Prime Minister", "Belmara"), (view.Who, view.Role, view.Whom));
        Assert.Equal(("close the strait", "if Belmara moves its fleet", "2026-11-27"), (view.Act, view.Condition, view.Deadline));
        Assert.Equal((4, "blockade", ThreatKind.Military, 0.8), (view.Severity, view.Reason, view.Kind, view.Confidence));
        Assert.Equal("“We will close the strait if Belmara moves its fleet,” Prime Minister Ana Ruiz said.", view.Sentence);
        Assert.Equal(("Oslen Post", "https://oslen-post.example/strait", "Ruiz warns Belmara"), (view.Outlet, view.Link?.AbsoluteUri, view.Title));
        Assert.Equal((2, 2), (view.Articles, view.Outlets.Count));
    }

    [Fact]
    public void No_text_of_strangers_gets_past_its_edge()
    {
        var message = TestNews.Detected(outlet: Hostile);
        var party = TestNews.Party(Hostile, role: Hostile);
        var view = AlertView.Of(
            message with
            {
                Statement = message.Statement with
                {
                    Speaker = party,
                    Actor = TestNews.Party("other" + Hostile),
                    Recipients = [party, party],
                    Sentence = TestNews.Part(Hostile + new string('x', 100_000)),
                    Act = TestNews.Part(Hostile),
                    Condition = new ThreatCondition { Phrase = TestNews.Part(Hostile), Type = ConditionType.If },
                    Deadline = new ThreatDeadline { Phrase = TestNews.Part(Hostile), Value = Hostile },
                    Severity = message.Statement.Severity with { Reasons = [Hostile] },
                },
                Article = message.Article with { Title = Hostile, Url = "https://user@wire.example/a\u202e\"><b>" },
            },
            new Sightings(1, [AlertView.OutletOf(message.Article)]));

        var texts = typeof(AlertView).GetProperties(BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string)).Select(property => (string?)property.GetValue(view))
            .Concat(view.Outlets).Append(view.Link!.AbsoluteUri).OfType<string>().ToList();

        Assert.True(texts.Count > 12);
        Assert.All(texts, text => Assert.DoesNotContain(text, c => char.IsControl(c) || c is '<' or '>' or '"' or '\u202e' or '\u2066' or '\u200b' || char.IsSurrogate(c)));
        Assert.All(texts, text => Assert.InRange(text.Length, 0, 2000));
    }

    // What looks like another host is shown as the host that it is.
    [Theory]
    [InlineData("https://wíre.example/", "https://xn--wre-rma.example/")]
    [InlineData("https://oslen-post.example@wire.example/x", "https://wire.example/x")]
    [InlineData("ftp://wire.example/", null)]
    [InlineData("//wire.example", null)]
    public void A_link_leads_where_it_seems_to(string url, string? link)
    {
        var message = TestNews.Detected();

        Assert.Equal(link, AlertView.Of(message with { Article = message.Article with { Url = url } }, new Sightings(1, [])).Link?.AbsoluteUri);
    }

    [Fact]
    public void An_address_that_is_too_long_is_no_link()
    {
        var message = TestNews.Detected();

        Assert.Null(AlertView.Of(
            message with { Article = message.Article with { Url = "https://wire.example/" + new string('x', 3000) } }, new Sightings(1, [])).Link);
    }
}
