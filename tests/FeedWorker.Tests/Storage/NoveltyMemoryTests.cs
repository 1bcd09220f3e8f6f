using System.Text;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

public abstract class NoveltyMemoryTests(SharedServers? servers) : LedgerTests(servers)
{
    private static readonly Guid Ferry = Guid.Parse("0b1f0a52-52a4-5f7c-9d53-000000000001");
    private static readonly Guid Tide = Guid.Parse("0b1f0a52-52a4-5f7c-9d53-000000000002");
    private static readonly Guid Dock = Guid.Parse("0b1f0a52-52a4-5f7c-9d53-000000000003");

    [Fact]
    public async Task A_statement_is_detected_once_and_sighted_once_in_each_further_article()
    {
        await using var room = await OpenRoomAsync();
        var first = Threat(Ferry);

        Assert.Equal(["detected: new"], await CloseAsync(room, first));
        var seen = room.Now;
        await room.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal([$"sighted 2 after {first.StatementId} {Ferry} {first.ArticleUrl} {seen:O}"], await CloseAsync(room, Threat(Tide)));
        Assert.Equal([$"sighted 3 after {first.StatementId} {Ferry} {first.ArticleUrl} {seen:O}"], await CloseAsync(room, Threat(Dock)));
        Assert.Empty(await CloseAsync(room, Threat(Tide)));
        Assert.Empty(await CloseAsync(room, Threat(Ferry)));
    }

    [Fact]
    public async Task Two_statements_with_one_key_in_one_article_give_one_message_the_graver()
    {
        await using var room = await OpenRoomAsync();

        Assert.Equal(["detected: new"], await CloseAsync(room, Threat(Ferry), Threat(Ferry) with { Severity = 3 }));
        Assert.Equal(["sighted"], Short(await CloseAsync(room, Threat(Tide) with { Severity = 3 }, Threat(Tide))));
    }

    [Fact]
    public async Task Different_keys_know_nothing_of_each_other()
    {
        await using var room = await OpenRoomAsync();

        Assert.Equal(
            ["detected: new", "detected: new"], await CloseAsync(room, Threat(Ferry), Threat(Ferry) with { StatementKey = "close the harbour" }));
    }

    [Theory]
    [InlineData(3, "asserted", null, "detected: new severity")]
    [InlineData(2, "asserted", "Friday", "detected: new deadline")]
    [InlineData(2, "withdrawn", null, "detected: new status")]
    [InlineData(3, "withdrawn", "Friday", "detected: new severity")]
    [InlineData(1, "asserted", null, "sighted")]
    public async Task More_than_was_known_is_new(int severity, string status, string? deadline, string expected)
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Threat(Ferry));

        var other = Threat(Tide) with { Severity = severity, Status = status, Deadline = deadline };

        Assert.Equal([expected], Short(await CloseAsync(room, other)));
        Assert.Empty(await CloseAsync(room, other));
    }

    [Fact]
    public async Task A_revision_that_says_more_is_new_and_one_that_returns_to_what_was_known_is_not()
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Threat(Ferry));

        Assert.Equal(["detected: new deadline"], await CloseAsync(room, Threat(Ferry) with { Deadline = "Friday" }));
        Assert.Empty(await CloseAsync(room, Threat(Ferry)));
        Assert.Equal(["detected: new deadline"], await CloseAsync(room, Threat(Ferry) with { Deadline = "Saturday" }));
        Assert.Empty(await CloseAsync(room, Threat(Ferry) with { Deadline = "Friday" }));
        Assert.Equal(["sighted"], Short(await CloseAsync(room, Threat(Tide) with { Deadline = "Friday" })));
    }

    [Fact]
    public async Task The_window_slides_with_each_sighting_and_then_runs_out()
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Threat(Ferry));
        await room.AdvanceAsync(TimeSpan.FromHours(60));
        Assert.Equal(["sighted"], Short(await CloseAsync(room, Threat(Tide))));
        await room.AdvanceAsync(TimeSpan.FromHours(60));
        Assert.Equal(["sighted"], Short(await CloseAsync(room, Threat(Dock))));

        await room.AdvanceAsync(TimeSpan.FromHours(72) + TimeSpan.FromMilliseconds(1));

        Assert.Equal(["detected: new"], await CloseAsync(room, Threat(Ferry)));
    }

    [Fact]
    public async Task A_threat_that_is_only_recalled_after_its_withdrawal_or_told_beside_it_is_not_renewed()
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Threat(Ferry));
        await CloseAsync(room, Threat(Tide) with { Status = "withdrawn" });

        Assert.Equal(["sighted"], Short(await CloseAsync(room, Threat(Dock) with { IsPresent = false })));
        Assert.Equal(["sighted"], Short(await CloseAsync(room, Threat(Guid.NewGuid()), Threat(Guid.NewGuid()) with { Status = "withdrawn" })));
        Assert.Equal(["detected: new status"], await CloseAsync(room, Threat(Guid.NewGuid())));
    }

    [Fact]
    public async Task Of_a_thread_that_lives_long_only_the_latest_sightings_are_kept_and_all_are_counted()
    {
        await using var room = await OpenRoomAsync();
        var first = Threat(Ferry);
        await CloseAsync(room, first);
        await room.Database.WriteAsync(session => session.ExecuteEachAsync(Enumerable.Range(0, 250).Select(i => new SqlStatement("""
            INSERT INTO threat_sightings (statement_key, article_id, statement_id, article_url, status, severity, deadline, seen_at)
            VALUES (@StatementKey, @Id, @Id, @Id, 'asserted', 2, NULL, feedworker_now())
            """, new { first.StatementKey, Id = $"{i}" }))), Cancel);
        await room.Database.WriteAsync(session => session.ExecuteAsync("UPDATE threat_threads SET articles = 251"), Cancel);

        Assert.StartsWith($"sighted 252 after {first.StatementId} {Ferry}", Assert.Single(await CloseAsync(room, Threat(Tide))), StringComparison.Ordinal);

        Assert.Equal(["200"], await room.QueryAsync("SELECT COUNT(*) FROM threat_sightings"));
    }

    [Fact]
    public async Task A_close_that_fails_is_not_remembered()
    {
        await using var room = await OpenRoomAsync();
        var lease = await room.NoteAndClaimArticleAsync();
        var broken = Threat(Ferry) with { Detected = (_, _) => throw new InvalidOperationException("no message") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => room.Articles.CloseAsync(
            lease, FirstEdition(Ferry) with { Threats = [Threat(Ferry) with { StatementKey = "another" }, broken] }, Cancel));

        Assert.Equal(["detected: new"], await CloseAsync(room, Threat(Ferry) with { StatementKey = "another" }));
    }

    private static StatementCandidate Threat(Guid articleId) => new()
    {
        StatementId = Guid.NewGuid(),
        StatementKey = "dock workers block harbour",
        Print = StatementPrint.None,
        Status = "asserted",
        IsPresent = true,
        Severity = 2,
        Deadline = null,
        ArticleId = articleId,
        ArticleUrl = $"https://harbour-news.example/{articleId:N}",
        Detected = (_, reason) => Message(text: $"detected: {reason}"),
        Sighted = (_, first, number) => Message(
            text: $"sighted {number} after {first.StatementId} {first.ArticleId} {first.ArticleUrl} {first.SeenAt:O}"),
    };

    /// <summary>Closes an article with these threats and takes what the outbox got.</summary>
    private static async Task<List<string>> CloseAsync(LedgerRoom room, params StatementCandidate[] threats)
    {
        var lease = await room.NoteAndClaimArticleAsync($"https://pages-{Guid.NewGuid():N}.example/");
        var close = new ArticleClose { ArticleId = null, Threats = threats };
        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(lease, close, Cancel));
        var messages = await room.Outbox.ClaimAsync(100, TimeSpan.Zero, Cancel);
        await room.Outbox.CloseAsync(messages, Cancel);
        return [.. messages.Select(message => Encoding.UTF8.GetString(message.Body.Span))];
    }

    private static IEnumerable<string> Short(IEnumerable<string> messages) =>
        messages.Select(message => message.StartsWith("sighted", StringComparison.Ordinal) ? "sighted" : message);
}

public sealed class NoveltyMemoryTestsOnSqlite() : NoveltyMemoryTests(servers: null);

public sealed class NoveltyMemoryTestsOnPostgreSql(SharedServers servers) : NoveltyMemoryTests(servers);
