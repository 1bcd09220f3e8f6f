using System.Text;
using System.Xml;
using System.Xml.Linq;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Alerts;
using FeedWorker.ThreatAlerts.Alerts.Rules;
using FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Tests.Rig;
using Microsoft.Extensions.Options;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Sinks.Feed;

/// <summary>What a feed reader finds.</summary>
public sealed class AlertFeedTests
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_alert_is_an_entry_and_what_says_more_of_it_is_one_of_its_own()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions { PublicUrl = "https://desk.example/alerts.atom" });
        var first = TestNews.Detected();
        var graver = TestNews.Detected(severity: 5, reason: NoveltyReason.HigherSeverity, at: TestNews.FridayNoon.AddHours(1));
        var withdrawn = TestNews.Detected(reason: NoveltyReason.StatusChanged, at: TestNews.FridayNoon.AddHours(2));
        await record.RaiseAsync(first, "console");
        record.Time.Advance(TimeSpan.FromHours(1));
        await record.RaiseAsync(graver, "console");
        record.Time.Advance(TimeSpan.FromHours(1));
        await record.RaiseAsync(withdrawn with { Statement = withdrawn.Statement with { Status = ThreatStatus.Withdrawn } }, "console");
        await record.NoteAsync(TestNews.Sighted(first));

        var xml = await ReadAsync(feed);

        Assert.Equal("https://desk.example/alerts.atom", Value(xml, "id"));
        Assert.Equal("2026-11-20T14:00:00Z", Value(xml, "updated"));
        Assert.Equal("https://desk.example/alerts.atom", xml.Elements(_atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var entries = xml.Elements(_atom + "entry").ToList();
        Assert.Equal(
            [$"urn:uuid:{withdrawn.MessageId}", $"urn:uuid:{graver.MessageId}", $"urn:uuid:{first.MessageId}"], entries.Select(entry => Value(entry, "id")));
        Assert.Equal(
            [
                "WITHDRAWN, severity 4: Ana Ruiz → Belmara: close the strait", "THREAT, graver than before, severity 5: Ana Ruiz → Belmara: close the strait",
                "THREAT, severity 4: Ana Ruiz → Belmara: close the strait",
            ],
            entries.Select(entry => Value(entry, "title")));
        Assert.Equal(["2026-11-20T14:00:00Z", "2026-11-20T13:00:00Z", "2026-11-20T12:00:00Z"], entries.Select(entry => Value(entry, "updated")));
        Assert.All(entries, entry => Assert.Equal("https://oslen-post.example/strait", entry.Element(_atom + "link")!.Attribute("href")!.Value));
        var summary = entries[^1].Element(_atom + "summary")!;
        Assert.Equal("html", summary.Attribute("type")!.Value);
        Assert.All(
            ["&#8220;We will close the strait if Belmara moves its fleet,&#8221;", "Ana Ruiz (Prime Minister)", "if Belmara moves its fleet", "Harbour Wire"],
            words => Assert.Contains(System.Net.WebUtility.HtmlDecode(words), System.Net.WebUtility.HtmlDecode(summary.Value), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\0\u0001\u0008\u000b\u000c\u001f\u007f\ufffe\uffff\ud800 x \udc00")]
    [InlineData("]]> <![CDATA[ &bogus; <b>bold</b> <?php ?> <!-- ")]
    [InlineData("🚢 字 \u202e\u2028")]
    public async Task The_feed_is_well_formed_whatever_the_news_hold(string words)
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions());
        await record.RaiseAsync(HostileNews.With(words), "console");

        var entry = Assert.Single((await ReadAsync(feed)).Elements(_atom + "entry"));

        Assert.DoesNotContain("<b>bold", entry.Element(_atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", entry.Element(_atom + "summary")!.Value, StringComparison.Ordinal);
    }

    // What came before: not every outlet in an old record was made plain.
    [Fact]
    public void What_XML_cannot_hold_is_left_out() => Assert.Equal("a\tb\n🚢\ufffdc", AtomFeed.Valid("a\0\tb\n\u000b🚢\ud800c\uffff"));

    [Fact]
    public async Task An_empty_record_is_a_feed_without_entries()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions());

        var xml = await ReadAsync(feed);

        Assert.StartsWith("urn:uuid:", Value(xml, "id"), StringComparison.Ordinal);
        Assert.Equal("1970-01-01T00:00:00Z", Value(xml, "updated"));
        Assert.Empty(xml.Elements(_atom + "entry"));
        Assert.Empty(xml.Elements(_atom + "link"));
    }

    [Fact]
    public async Task Only_the_newest_that_the_rules_let_through_are_in_it()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions { Entries = 3 }, minimumSeverity: 3);
        for (var i = 0; i < 20; i++)
        {
            await record.RaiseAsync(TestNews.Detected($"strait {i}", severity: (i % 5) + 1), "console");
        }

        var entries = (await ReadAsync(feed)).Elements(_atom + "entry").ToList();

        Assert.Equal(["5", "4", "3"], entries.Select(entry => Value(entry, "title")["THREAT, severity ".Length..][..1]));
    }

    [Fact]
    public async Task Whoever_read_of_a_threat_reads_that_it_was_taken_back()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions(), minimumSeverity: 3);
        foreach (var (key, severity) in new[] { ("strait", 4), ("quay", 2) })
        {
            var back = TestNews.Detected(key, severity: 1, NoveltyReason.StatusChanged, TestNews.FridayNoon.AddHours(1));
            await record.RaiseAsync(TestNews.Detected(key, severity), "console");
            await record.RaiseAsync(back with { Statement = back.Statement with { Status = ThreatStatus.Withdrawn } }, "console");
        }

        var entries = (await ReadAsync(feed)).Elements(_atom + "entry").ToList();

        Assert.Equal(["WITHDRAWN", "THREAT"], entries.Select(entry => Value(entry, "title").Split(',')[0]));
    }

    [Fact]
    public async Task An_alert_that_cannot_be_read_any_longer_is_an_entry_all_the_same()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions());
        await record.Inbox.RaiseAsync(
            new NewAlert(Guid.NewGuid(), "key", Guid.NewGuid(), Guid.NewGuid(), "Oslen Post", true, 3, TestNews.FridayNoon, "{}"u8.ToArray()), [], Cancel);

        Assert.Equal("THREAT, in a form that this version cannot show", Value(Assert.Single((await ReadAsync(feed)).Elements(_atom + "entry")), "title"));
    }

    [Fact]
    public async Task It_is_written_anew_when_the_record_has_changed_and_only_then()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions());
        var message = TestNews.Detected();
        await record.RaiseAsync(message, "console");
        record.Time.Advance(TimeSpan.FromSeconds(1));

        var first = await feed.ReadAsync(Cancel);
        var same = await feed.ReadAsync(Cancel);
        await record.NoteAsync(TestNews.Sighted(message));
        var wider = await feed.ReadAsync(Cancel);
        await record.NoteAsync(TestNews.Sighted(message, number: 3, outlet: "Fjord Radio")); // in the same millisecond
        var widest = await feed.ReadAsync(Cancel);

        Assert.Same(first, same);
        Assert.Equal(3, new[] { first.Tag, wider.Tag, widest.Tag }.Distinct().Count());
        Assert.Contains("Fjord Radio", Encoding.UTF8.GetString(widest.Xml), StringComparison.Ordinal);
    }

    // It was recorded before there was a rule that looks at words.
    [Fact]
    public async Task A_sentence_that_Unicode_cannot_take_apart_does_not_cost_the_feed()
    {
        using var record = await TestRecord.OpenAsync();
        using var feed = Feed(record, new FeedOptions(), new AlertOptions { Rules = [new RuleOptions { Name = "fleet", Words = ["fleet \ufffe"] }] });
        await record.RaiseAsync(HostileNews.With("\ufffe the fleet \ufffe"), "console");

        Assert.Single((await ReadAsync(feed)).Elements(_atom + "entry"));
    }

    private static AlertFeed Feed(TestRecord record, FeedOptions options, int minimumSeverity = 1) =>
        Feed(record, options, new AlertOptions { MinimumSeverity = minimumSeverity });

    private static AlertFeed Feed(TestRecord record, FeedOptions options, AlertOptions alerts) => new(
        new AlertHistory(record.Database), TestPlan.Of(record.Time, alerts, sinks: Array.Empty<string>()), Options.Create(options), record.Time);

    // Strict: a reader that forgives nothing.
    private static async Task<XElement> ReadAsync(AlertFeed feed)
    {
        using var reader = XmlReader.Create(
            new MemoryStream((await feed.ReadAsync(Cancel)).Xml), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }

    private static string Value(XElement element, string name) => element.Element(_atom + name)!.Value;
}
