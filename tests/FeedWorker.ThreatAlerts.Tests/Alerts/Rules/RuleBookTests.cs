using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Tests.Architecture;
using FeedWorker.ThreatAlerts.Tests.Rig;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Rules;

/// <summary>Which alerts go where. Prime Minister Ana Ruiz of NO threatens Belmara, SE: Military, severity 4, confidence 0.8, Oslen Post.</summary>
public sealed class RuleBookTests
{
    public static TheoryData<string, RuleOptions, bool> Conditions => new()
    {
        { "severity", new() { MinimumSeverity = 4 }, true },
        { "severity", new() { MinimumSeverity = 5 }, false },
        { "confidence", new() { MinimumConfidence = 0.8 }, true },
        { "confidence", new() { MinimumConfidence = 0.81 }, false },
        { "speaker, family name", new() { Speakers = ["ruíz"] }, true },
        { "speaker, part of a word", new() { Speakers = ["Rui"] }, false },
        { "speaker, by id", new() { Speakers = ["q100"] }, true },
        { "speaker, by another id", new() { Speakers = ["Q10"] }, false },
        { "the speaker is no recipient", new() { Recipients = ["Ruiz"] }, false },
        { "one entry is enough", new() { Recipients = ["Norvia", "Belmara"] }, true },
        { "actor: the speaker, where none is named", new() { Actors = ["Ana Ruiz"] }, true },
        { "any party", new() { Parties = ["Belmara"] }, true },
        { "any party", new() { Parties = ["Norvia"] }, false },
        { "country of anybody", new() { Countries = ["se"] }, true },
        { "country of nobody", new() { Countries = ["DK"] }, false },
        { "country of the actor", new() { ActorCountries = ["NO"] }, true },
        { "country of the actor", new() { ActorCountries = ["SE"] }, false },
        { "country of a recipient", new() { RecipientCountries = ["SE"] }, true },
        { "country of a recipient", new() { RecipientCountries = ["NO"] }, false },
        { "kind", new() { Kinds = ["cyber", "military"] }, true },
        { "kind", new() { Kinds = ["Cyber"] }, false },
        { "status", new() { Statuses = ["Asserted"] }, true },
        { "status", new() { Statuses = ["Withdrawn"] }, false },
        { "word, without case and accents", new() { Words = ["FLÉET"] }, true },
        { "phrase over punctuation", new() { Words = ["fleet prime minister"] }, true },
        { "part of a word", new() { Words = ["flee"] }, false },
        { "outlet by name", new() { Outlets = ["oslen post"] }, true },
        { "outlet by part of its name", new() { Outlets = ["Post"] }, false },
        { "outlet by host", new() { Outlets = ["oslen-post.example"] }, true },
        { "outlet by domain", new() { Outlets = ["example"] }, true },
        { "outlet by the end of a host", new() { Outlets = ["post.example"] }, false },
        { "feed by address", new() { Feeds = ["https://feeds.example/world.xml"] }, true },
        { "feed by title", new() { Feeds = ["World news"] }, true },
        { "feed by another title", new() { Feeds = ["Sport"] }, false },
        { "all conditions must fit", new() { Speakers = ["Ruiz"], Kinds = ["Cyber"] }, false },
        { "none given", new(), true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void An_alert_fits_every_condition_that_is_given(string condition, RuleOptions rule, bool fits)
    {
        var message = TestNews.Detected();
        message = message with
        {
            Statement = message.Statement with { Speaker = message.Statement.Speaker! with { WikidataId = "Q100" } },
            Article = message.Article with { Feed = message.Article.Feed with { Title = "World News" } },
        };

        Assert.True(fits == new AlertRule(rule).Fits(message), condition);
    }

    [Fact]
    public void Letters_with_strokes_are_found_without()
    {
        var message = TestNews.Detected();
        message = message with { Statement = message.Statement with { Speaker = TestNews.Party("Bjørn Łukasz-Straße") } };

        Assert.True(new AlertRule(new RuleOptions { Speakers = ["bjorn lukasz strasse"] }).Fits(message));
        Assert.True(new AlertRule(new RuleOptions { Speakers = ["BJØRN"] }).Fits(message));
    }

    [Theory]
    [InlineData("The Éclair-fleet,  at  SEA\ud800s", " the eclair fleet at sea s ")]
    [InlineData("Öl & Gas", " ol gas ")]
    [InlineData("…", " ")]
    [InlineData("the\ufffefleet \uffff\ufdd0", " the fleet ")]
    [InlineData(null, " ")]
    public void Text_is_compared_by_its_words(string? text, string words) => Assert.Equal(words, PlainWords.Of(text));

    [Fact]
    public void Every_character_can_be_compared() => Assert.All(
        Enumerable.Range(0, 0x11_0000).Where(value => value is < 0x1_0000 || (value & 0xfffe) == 0xfffe),
        value => Assert.StartsWith(" a ", PlainWords.Of($"a {(value < 0x1_0000 ? ((char)value).ToString() : char.ConvertFromUtf32(value))}"), StringComparison.Ordinal));

    [Theory]
    [InlineData("kai-öst.example", "https://xn--kai-st-zxa.example/strait")]
    [InlineData("xn--kai-st-zxa.example", "https://www.kai-öst.example/strait")]
    public void A_host_is_the_same_in_its_own_letters_and_in_those_of_an_address(string outlet, string address)
    {
        var message = TestNews.Detected();
        message = message with { Article = message.Article with { Url = address } };

        Assert.True(new AlertRule(new RuleOptions { Outlets = [outlet] }).Fits(message));
    }

    [Fact]
    public void The_first_rule_that_fits_decides()
    {
        var book = Book(
            new() { Name = "cyber", Kinds = ["Cyber"], Sinks = ["console"] },
            new() { Name = "norway", Countries = ["NO"], Sinks = ["slack"], Digest = ["mail"] },
            new() { Name = "all", Sinks = ["console"] });

        Assert.Equal([new AlertRoute("slack", false), new AlertRoute("mail", true)], book.RoutesOf(TestNews.Detected()));
    }

    [Fact]
    public void A_rule_may_let_those_below_it_be_asked_and_at_once_wins_over_the_digest()
    {
        var book = Book(
            new() { Name = "one", Digest = ["mail", "slack"], Continue = true },
            new() { Name = "two", Sinks = ["slack"] });

        Assert.Equal([new AlertRoute("mail", true), new AlertRoute("slack", false)], book.RoutesOf(TestNews.Detected()).OrderBy(route => route.Sink));
    }

    [Fact]
    public void What_is_ignored_goes_nowhere()
    {
        var book = Book(new RuleOptions { Name = "noise", Outlets = ["Oslen Post"], Ignore = true });

        Assert.Empty(book.RoutesOf(TestNews.Detected()));
        Assert.True(book.Ignores(TestNews.Detected()));
        Assert.False(book.Wants(TestNews.Detected()));
        Assert.True(book.Wants(TestNews.Detected(outlet: "Harbour Wire")));
        Assert.Equal(3, book.RoutesOf(TestNews.Detected(outlet: "Harbour Wire")).Count);
    }

    [Fact]
    public void A_rule_that_names_no_sink_means_every_sink() =>
        Assert.Equal(["console", "slack", "mail"], Book(new RuleOptions { Name = "all" }).RoutesOf(TestNews.Detected()).Select(route => route.Sink));

    [Fact]
    public void Every_sink_has_a_sign() => Assert.Equal(
        [new AlertRoute("slack", false), new AlertRoute("console", true), new AlertRoute("mail", true)],
        Book(new RuleOptions { Name = "all", Sinks = ["Slack"], Digest = ["*"] }).RoutesOf(TestNews.Detected()));

    // Without rules the service does what it did before there were any.
    [Theory]
    [InlineData(1, "", true)]
    [InlineData(4, "", true)]
    [InlineData(5, "", false)]
    [InlineData(1, "no", true)]
    [InlineData(1, "DK,SE", true)]
    [InlineData(1, "DK", false)]
    [InlineData(5, "NO", false)]
    public void What_fits_no_rule_goes_by_the_simple_settings(int minimum, string countries, bool leaves)
    {
        var book = new RuleBook(
            new AlertOptions
            {
                MinimumSeverity = minimum,
                Countries = countries.Split(',', StringSplitOptions.RemoveEmptyEntries),
                Rules = [new RuleOptions { Name = "cyber", Kinds = ["Cyber"] }],
            },
            ["console"]);

        Assert.Equal(leaves, book.RoutesOf(TestNews.Detected()).Count == 1);
        Assert.Equal(leaves, book.Wants(TestNews.Detected()));
    }

    // The worker's own list, so that no code that it writes is an error here.
    [Fact]
    public void Every_country_of_the_worker_may_be_named()
    {
        var codes = File.ReadLines(WorkingCopy.At("src/FeedWorker.Language/Entities/countries.tsv"))
            .Where(line => line is not ['#', ..]).Select(line => line.Split('\t')[0]).Where(code => code.Length == 2).ToList();

        Assert.True(codes.Count > 200);
        Assert.All(codes, code => Assert.Null(CountryCodes.Problem(code)));
    }

    private static RuleBook Book(params RuleOptions[] rules) => new(new AlertOptions { Rules = rules }, ["console", "slack", "mail"]);
}
