using System.Text;
using FeedWorker.Storage;
using FeedWorker.TestServers;
using static FeedWorker.Tests.Storage.LedgerRoom;

namespace FeedWorker.Tests.Storage;

/// <summary>The memory with statements as they are read: the same one in other words.</summary>
public abstract class StatementThreadTests(SharedServers? servers) : LedgerTests(servers)
{
    private const string Threat = "Ostmark threatened on Monday to attack Veridia if it moves troops to the border.";
    private const string Quoted = "\"We will strike every port of Veridia without any further warning,\" Marshal Orlan Tavik said on Monday.";

    [Fact]
    public async Task The_same_statement_in_other_words_is_sighted_under_the_key_of_its_thread()
    {
        await using var room = await OpenRoomAsync();
        var first = Guid.NewGuid();

        var (key, detected) = Assert.Single(await CloseAsync(room, first, Threat));
        var (again, sighted) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "If it moves troops to the border, Ostmark will attack Veridia, the government threatened."));
        var (third, number) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "TARN (Hill Wire) - Ostmark has threatened to attack Veridia if it moves any troops to the border."));

        Assert.Equal("detected: new", detected);
        Assert.Equal((key, $"sighted 2 after {first}"), (again, sighted));
        Assert.Equal((key, $"sighted 3 after {first}"), (third, number));
    }

    [Theory]
    [InlineData("Norland threatened on Monday to attack Veridia if it moves troops to the border.")]
    [InlineData("Ostmark threatened on Monday to attack Norland if it moves troops to the border.")]
    [InlineData("Ostmark threatened on Monday to expel all diplomats of Veridia.")]
    public async Task Another_actor_recipient_or_act_is_another_statement(string other)
    {
        await using var room = await OpenRoomAsync();

        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));
        var (otherKey, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), other));

        Assert.Equal("detected: new", decided);
        Assert.NotEqual(key, otherKey);
    }

    [Theory]
    [InlineData("Ostmark threatened on Tuesday to attack Veridia unless the prisoners are freed.", "detected: new condition")]
    [InlineData("Ostmark threatened to attack Veridia if it moves troops to the border by June 12.", "detected: new deadline")]
    [InlineData("Ostmark withdrew its threat to attack Veridia.", "detected: new status")]
    public async Task What_says_more_is_detected_once_more_under_the_same_key(string more, string expected)
    {
        await using var room = await OpenRoomAsync();
        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));

        var (same, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), more));
        var (_, after) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), more));

        Assert.Equal((key, expected), (same, decided));
        Assert.StartsWith("sighted 3", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_the_first_article_left_out_is_new_and_then_known()
    {
        await using var room = await OpenRoomAsync();
        await CloseAsync(room, Guid.NewGuid(), "Ostmark threatened on Monday to attack Veridia.");

        Assert.Equal("detected: new condition", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat)).Decided);
        Assert.StartsWith("sighted", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat)).Decided, StringComparison.Ordinal);
        Assert.StartsWith("sighted", Assert.Single(await CloseAsync(room, Guid.NewGuid(), "Ostmark threatened on Monday to attack Veridia.")).Decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_in_other_words_does_not_sight_itself()
    {
        await using var room = await OpenRoomAsync();
        var article = Guid.NewGuid();
        await CloseAsync(room, article, Threat);

        Assert.Empty(await CloseAsync(room, article, "Ostmark has threatened to attack Veridia if it moves troops to the border, officials said."));
    }

    [Fact]
    public async Task Each_statement_of_an_article_has_its_own_thread()
    {
        await using var room = await OpenRoomAsync();
        const string Both = $"{Threat} Norland threatened to boycott the summit in Tarn.";

        var first = await CloseAsync(room, Guid.NewGuid(), Both);
        var second = await CloseAsync(room, Guid.NewGuid(), Both);

        Assert.All(first, message => Assert.Equal("detected: new", message.Decided));
        Assert.Equal(2, first.Select(message => message.Key).Distinct().Count());
        Assert.Equal(first.Select(message => message.Key), second.Select(message => message.Key));
        Assert.All(second, message => Assert.StartsWith("sighted 2", message.Decided, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_threat_that_is_repeated_after_the_window_is_new_and_has_a_key_of_its_own()
    {
        await using var room = await OpenRoomAsync();
        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));

        await room.AdvanceAsync(room.Options.NoveltyWindow + TimeSpan.FromMilliseconds(1));
        var (later, decided) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));
        var (copy, sighted) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));

        Assert.Equal("detected: new", decided);
        Assert.NotEqual(key, later);
        Assert.Equal(later, copy);
        Assert.StartsWith("sighted 2", sighted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_quotes_the_same_words_is_known_for_a_week()
    {
        await using var room = await OpenRoomAsync();
        var (key, _) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Quoted));
        const string Later = "Marshal Orlan Tavik had told a rally: “We will strike every port of Veridia without any further warning.”";

        await room.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.Equal(key, Assert.Single(await CloseAsync(room, Guid.NewGuid(), Later)).Key);

        await room.AdvanceAsync(TimeSpan.FromDays(7) + TimeSpan.FromMilliseconds(1));
        Assert.Equal("detected: new", Assert.Single(await CloseAsync(room, Guid.NewGuid(), Later)).Decided);
    }

    [Fact]
    public async Task A_store_of_the_first_schema_keeps_its_statements_and_learns_their_words()
    {
        await using var room = await OpenRoomAsync();
        var known = Assert.Single(StatedThreats.Of(Guid.NewGuid(), Threat));
        var first = Guid.NewGuid();
        await room.Database.WriteAsync(async session =>
        {
            // As the first version left it.
            await session.ExecuteAsync("DROP TABLE threat_threads");
            await session.ExecuteAsync("DROP TABLE threat_prints");
            await session.ExecuteAsync("DROP TABLE threat_blocks");
            await session.ExecuteAsync("DELETE FROM schema_versions WHERE version = 2");
            return await session.ExecuteAsync("""
                INSERT INTO threat_sightings (statement_key, article_id, statement_id, article_url, status, severity, deadline, seen_at)
                VALUES (@StatementKey, @first, @StatementId, @ArticleUrl, @Status, @Severity, NULL, feedworker_now())
                """, new { known.StatementKey, first, known.StatementId, known.ArticleUrl, known.Status, known.Severity });
        }, Cancel);
        await room.Database.OpenAsync(Cancel);

        var (key, again) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), Threat));
        var (same, other) = Assert.Single(await CloseAsync(room, Guid.NewGuid(), "If it moves troops to the border, Ostmark will attack Veridia, the government threatened."));

        Assert.Equal((known.StatementKey, $"sighted 2 after {first}"), (key, again));
        Assert.Equal((known.StatementKey, $"sighted 3 after {first}"), (same, other));
    }

    [Fact]
    public async Task Wordings_beyond_a_few_are_not_kept()
    {
        await using var room = await OpenRoomAsync();
        for (var i = 0; i < 20; i++)
        {
            await CloseAsync(room, Guid.NewGuid(), $"Ostmark threatened to attack Veridia if it moves troops to the border, the {i}th envoy of the coast said.");
        }

        Assert.InRange(int.Parse(Assert.Single(await room.QueryAsync("SELECT COUNT(*) FROM threat_prints")), System.Globalization.CultureInfo.InvariantCulture), 1, 12);
        Assert.Equal(["1"], await room.QueryAsync("SELECT COUNT(DISTINCT statement_key) FROM threat_sightings"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Replicas_that_close_the_same_statement_in_different_words_at_once_detect_it_once_under_one_key(int replicas)
    {
        await using var room = await OpenRoomAsync();
        await room.NoteArticlesAsync([.. Enumerable.Range(0, replicas).Select(i => $"https://site-{i}.example/threat")]);
        var leases = await room.Articles.ClaimDueAsync(replicas, NoHost, Cancel);
        var databases = leases.Select(_ => room.NewDatabase()).ToList();
        string[] wordings = [Threat, "Ostmark has threatened to attack Veridia if it moves troops to the border, the Hill Wire said."];

        await Task.WhenAll(leases.Select((lease, i) => Task.Run(() => new ArticleLedger(databases[i]).CloseAsync(
            lease, new ArticleClose { ArticleId = null, Threats = StatedThreats.Of(Guid.NewGuid(), wordings[i % 2]) }, Cancel))));

        databases.ForEach(database => database.Dispose());
        var messages = (await room.OutboxTextsAsync()).Select(Read).ToList();
        Assert.Single(messages.Select(message => message.Key).Distinct());
        Assert.Equal(
            ["detected", .. Enumerable.Range(2, replicas - 1).Select(number => $"sighted {number}")],
            messages.Select(message => message.Decided.Split([" after ", ": "], StringSplitOptions.None)[0]).Order(StringComparer.Ordinal));
    }

    private static async Task<List<(string Key, string Decided)>> CloseAsync(LedgerRoom room, Guid article, string text)
    {
        var lease = await room.NoteAndClaimArticleAsync($"https://pages-{Guid.NewGuid():N}.example/");
        var close = new ArticleClose { ArticleId = null, Threats = StatedThreats.Of(article, text) };
        Assert.Equal(ArticleCloseResult.Closed, await room.Articles.CloseAsync(lease, close, Cancel));
        var messages = await room.Outbox.ClaimAsync(100, TimeSpan.Zero, Cancel);
        await room.Outbox.CloseAsync(messages, Cancel);
        return [.. messages.Select(message => Read(Encoding.UTF8.GetString(message.Body.Span)))];
    }

    private static (string Key, string Decided) Read(string message) => (message[..message.IndexOf(' ')], message[(message.IndexOf(' ') + 1)..]);
}

public sealed class StatementThreadTestsOnSqlite() : StatementThreadTests(servers: null);

public sealed class StatementThreadTestsOnPostgreSql(SharedServers servers) : StatementThreadTests(servers);
